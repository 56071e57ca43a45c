import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealBroken } from '#/server/security/box.ts';
import { addKey, KeyFault, readKeys } from '#/server/security/key-files.ts';
import { createKeyring, loadKeyring } from '#/server/security/keyring.ts';

const key = (id: string, filledWith: number) => ({ id, secret: Buffer.alloc(32, filledWith) });
const ring = createKeyring([key('0001-aaaaaaaa', 1)]);

describe('sealing', () => {
  it('gives back any text, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = ring.seal('contact.email', 'row', text);
        expect(ring.open('contact.email', 'row', sealed)).toBe(text);
        expect(ring.seal('contact.email', 'row', text)).not.toStrictEqual(sealed);
      }),
    );
  });

  it('opens in its own column and row only', () => {
    const sealed = ring.seal('contact.email', 'row', 'text');
    expect(() => ring.open('contact.phone', 'row', sealed)).toThrow(SealBroken);
    expect(() => ring.open('contact.email', 'other', sealed)).toThrow(SealBroken);
    expect(() => ring.open('contact', 'email.row', sealed)).toThrow(SealBroken);
  });

  it('breaks when any one bit is changed or the end is cut off', () => {
    const sealed = ring.seal('contact.email', 'row', 'text');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => ring.open('contact.email', 'row', changed), String(bit)).toThrow(/cannot be opened|not in SECRETS_DIR/);
    }
    for (let size = 0; size < sealed.length; size += 1) {
      expect(() => ring.open('contact.email', 'row', sealed.subarray(0, size)), String(size)).toThrow(SealBroken);
    }
  });

  it('does not open with another key of the same name', () => {
    const other = createKeyring([key('0001-aaaaaaaa', 2)]);
    expect(() => other.open('contact.email', 'row', ring.seal('contact.email', 'row', 'text'))).toThrow(SealBroken);
  });

  it('says which key is missing', () => {
    const other = createKeyring([key('0002-bbbbbbbb', 2)]);
    expect(() => other.open('contact.email', 'row', ring.seal('contact.email', 'row', 'text'))).toThrow(
      /contact\.email of row row was sealed with key 0001-aaaaaaaa, which is not in SECRETS_DIR/,
    );
  });

  it('seals with the last key and opens with all', () => {
    const both = createKeyring([key('0001-aaaaaaaa', 1), key('0002-bbbbbbbb', 2)]);
    expect(both.keyId).toBe('0002-bbbbbbbb');
    expect(both.open('p', 'r', ring.seal('p', 'r', 'old'))).toBe('old');
    expect(() => ring.open('p', 'r', both.seal('p', 'r', 'new'))).toThrow(KeyFault);
  });
});

describe('the folder of keys', () => {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'data', 'secrets');
  });
  afterEach(() => {
    rmSync(join(folder, '../..'), { recursive: true, force: true });
  });
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('is made at the first start, for its owner only, with a note', () => {
    const { keyId } = loadKeyring(folder);
    expect(readdirSync(folder).toSorted()).toStrictEqual(['BACK-THIS-UP.txt', `sealing-${keyId}.key`]);
    expect(mode(folder)).toBe('700');
    expect(mode(join(folder, `sealing-${keyId}.key`))).toBe('600');
    expect(readFileSync(join(folder, 'BACK-THIS-UP.txt'), 'utf8')).toMatch(/Back this folder up/);
  });

  it('is used again at the next start', () => {
    const sealed = loadKeyring(folder).seal('p', 'r', 'text');
    const again = loadKeyring(folder);
    expect(again.open('p', 'r', sealed)).toBe('text');
    expect(readKeys(folder)).toHaveLength(1);
  });

  it('gives every installation a key of its own', () => {
    loadKeyring(folder);
    const [first] = readKeys(folder);
    rmSync(folder, { recursive: true });
    loadKeyring(folder);
    expect(readKeys(folder)[0]?.secret).not.toStrictEqual(first?.secret);
  });

  it('takes a key that was added into use, while a running server goes on and can open it too', () => {
    const running = loadKeyring(folder);
    const old = running.seal('p', 'r', 'old');
    const added = addKey(folder);
    expect(added.id).toMatch(/^0002-/);
    const rotated = loadKeyring(folder);
    expect(rotated.keyId).toBe(added.id);
    expect(rotated.open('p', 'r', old)).toBe('old');
    expect(running.open('p', 'r', rotated.seal('p', 'r', 'new'))).toBe('new');
  });

  it('refuses a key that everybody can read, and says how to mend it', () => {
    const path = join(folder, `sealing-${loadKeyring(folder).keyId}.key`);
    chmodSync(path, 0o644);
    expect(() => loadKeyring(folder)).toThrow(`chmod 600 ${path}`);
  });

  it('refuses a damaged key and never replaces it by a new one', () => {
    const path = join(folder, `sealing-${loadKeyring(folder).keyId}.key`);
    writeFileSync(path, 'c2hvcnQ=\n');
    expect(() => loadKeyring(folder)).toThrow(/does not hold a key of 32 bytes.*backup/);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
