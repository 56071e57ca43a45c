import { canonicalJson } from '#/quote-engine/index.ts';
import { SealBroken } from '#/server/security/box.ts';
import { hashBody, hashClientKey, openAnswer, sealAnswer } from '#/server/security/idempotency-seal.ts';

/** The client's key as the server uses it; nothing of it that is stored opens the stored answer. */
export interface IdempotencyKey {
  readonly hash: string;
  /** Hash of the request together with the client's key, so that the stored value lets nobody guess what stood in it. */
  readonly bodyHash: string;
  seal(answer: string): Uint8Array;
  /** Null when the bytes were not sealed with this key. */
  open(sealed: Uint8Array): string | null;
}

/** What is stored of the client's key and its request, and the sealing of the answer. */
export function idempotencyKey(clientKey: string, body: unknown): IdempotencyKey {
  return {
    hash: hashClientKey(clientKey),
    bodyHash: hashBody(`${clientKey}\n${canonicalJson(body)}`),
    seal: (answer) => sealAnswer(clientKey, answer),
    open(sealed) {
      try {
        return openAnswer(clientKey, sealed);
      } catch (error) {
        if (error instanceof SealBroken) return null;
        throw error;
      }
    },
  };
}
