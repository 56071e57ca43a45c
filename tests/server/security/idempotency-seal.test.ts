import { expect, it } from 'vitest';
import { SealBroken } from '#/server/security/box.ts';
import { hashBody, hashClientKey, openAnswer, sealAnswer } from '#/server/security/idempotency-seal.ts';

it('opens a stored answer with the key of the client only', () => {
  const sealed = sealAnswer('client key', 'token');
  expect(openAnswer('client key', sealed)).toBe('token');
  expect(() => openAnswer('client kez', sealed)).toThrow(SealBroken);
  expect(() => openAnswer(hashClientKey('client key'), sealed)).toThrow(SealBroken);
  expect(() => openAnswer('client key', sealed.subarray(0, 20))).toThrow(SealBroken);
  expect(() => openAnswer('client key', new Uint8Array())).toThrow(SealBroken);
});

it('seals the same answer differently each time', () => {
  expect(sealAnswer('key', 'token')).not.toStrictEqual(sealAnswer('key', 'token'));
});

it('hashes with SHA-256', () => {
  expect(hashClientKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashBody('abc')).toBe(hashClientKey('abc'));
});
