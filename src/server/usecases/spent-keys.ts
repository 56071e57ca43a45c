import type { Repositories } from '#/server/db/repositories.ts';
import { idOfToken, newToken } from '#/server/ids.ts';
import type { AppDeps } from './deps.ts';
import { idempotencyKey } from './idempotency.ts';

/** What was kept under this token has been erased: nothing may appear at its address again. */
const isSpent = (inside: Repositories, token: string) => inside.erasures.has(idOfToken(token));

/**
 * The token under which the form of this key keeps: the key itself, until what it kept was erased. From then on another one, drawn here and
 * sealed with the key, so that a form sent twice within a day is still one. Inside the caller's transaction.
 */
export async function tokenOfKey(deps: Pick<AppDeps, 'clock'>, inside: Repositories, formKey: string): Promise<string> {
  if (!(await isSpent(inside, formKey))) return formKey;
  const key = idempotencyKey(`kept again ${formKey}`, null);
  const known = await inside.idempotency.find(key.hash);
  const drawn = known?.sealedAnswer == null ? null : key.open(known.sealedAnswer);
  if (drawn !== null && !(await isSpent(inside, drawn))) return drawn;
  const token = newToken();
  await inside.idempotency.remove(key.hash);
  await inside.idempotency.insert({
    ...{ keyHash: key.hash, bodyHash: key.bodyHash },
    ...{ sealedAnswer: key.seal(token), createdAt: deps.clock.now() },
  });
  return token;
}
