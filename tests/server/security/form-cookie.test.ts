import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormCookie, FormCookieTooLarge, MAX_COOKIE_VALUE } from '#/server/security/form-cookie.ts';
import { randomOctets } from '#/server/ids.ts';
import { DAY, MINUTE, testClock } from '../../helpers/clock.ts';
import { testKeyring } from '../../helpers/engines.ts';

const create = (publicOrigin = 'https://www.example.nl', clock = testClock(), keyring = testKeyring()) =>
  createFormCookie({ keyring, clock, publicOrigin });

const ANSWERS = { turnover: '€ 1.000.000', countries: ['DE', 'FR'], largest: 'unknown', nested: { a: [1, 2.5, null] } };

describe('the cookie with answers', () => {
  it('is bound to this host where the origin is https', () => {
    expect(create()).toMatchObject({ name: '__Host-antwoorden', secure: true });
    expect(create('http://127.0.0.1:4321')).toMatchObject({ name: 'antwoorden', secure: false });
  });

  it('gives back what was sealed and shows nothing of it', () => {
    const cookie = create().seal(ANSWERS);
    expect(cookie).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(Buffer.from(cookie, 'base64url').toString('latin1')).not.toContain('turnover');
    expect(create().open(cookie)).toStrictEqual(ANSWERS);
  });

  it('gives back any answers, also with odd keys, without touching prototypes', () => {
    const value = fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 8 });
    fc.assert(
      fc.property(value, (answers) => {
        const text = JSON.stringify(answers);
        expect(JSON.stringify(create().open(create().seal(answers)))).toBe(text);
      }),
    );
    expect('polluted' in {}).toBe(false);
  });

  it('lasts 24 hours', () => {
    const clock = testClock();
    const cookie = create(undefined, clock).seal(ANSWERS);
    clock.pass(DAY);
    expect(create(undefined, clock).open(cookie)).toStrictEqual(ANSWERS);
    clock.pass(1);
    expect(create(undefined, clock).open(cookie)).toBeNull();
  });

  it('is not accepted from the future, but for clocks that differ a little', () => {
    const clock = testClock();
    clock.pass(MINUTE);
    expect(create().open(create(undefined, clock).seal(ANSWERS))).toStrictEqual(ANSWERS);
    clock.pass(1);
    expect(create().open(create(undefined, clock).seal(ANSWERS))).toBeNull();
  });

  it('is not accepted when changed, from elsewhere, empty or absent', () => {
    const cookie = create().seal(ANSWERS);
    const flipped = `${cookie.slice(0, 40)}${cookie[40] === 'A' ? 'B' : 'A'}${cookie.slice(41)}`;
    const foreign = create(undefined, testClock(), testKeyring(9)).seal(ANSWERS);
    const unknownKey = create(undefined, testClock(), testKeyring(9, '0009-cccccccc')).seal(ANSWERS);
    const plain = create('http://127.0.0.1:4321').seal(ANSWERS);
    for (const wrong of [flipped, foreign, unknownKey, plain, cookie.slice(0, -4), '', 'x', 'é€', 'A'.repeat(100_000), undefined]) {
      expect(create().open(wrong), wrong?.slice(0, 50)).toBeNull();
    }
  });

  it('refuses answers that a browser would drop', () => {
    const noise = randomOctets(4000).toString('base64');
    let thrown: unknown;
    try {
      create().seal({ noise });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FormCookieTooLarge);
    expect(thrown).toHaveProperty('size', expect.any(Number));
    expect(create().seal({ text: 'lange tekst die zich goed laat inpakken '.repeat(200) }).length).toBeLessThan(MAX_COOKIE_VALUE);
  });
});
