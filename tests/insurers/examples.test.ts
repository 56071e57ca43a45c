import { globSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { registry } from '#/insurers/registry.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { profileSchema } from '#/quote-engine/contract/profile.ts';
import { compare } from '#/quote-engine/index.ts';
import { testEditions } from '../helpers/editions.ts';
import { profileOf } from '../helpers/profile.ts';

/** Worked examples beside each product: the reference profile with some answers changed, and what must come out. */
const fileSchema = v.strictObject({
  product: v.string(),
  asOf: v.string(),
  examples: v.pipe(
    v.array(
      v.strictObject({
        name: v.string(),
        profile: v.record(v.string(), v.unknown()),
        expected: v.strictObject({
          kind: v.optional(v.picklist(['referral', 'decline'])),
          reasons: v.optional(v.array(v.string())),
          premiumCents: v.optional(v.number()),
          lowCents: v.optional(v.number()),
          highCents: v.optional(v.number()),
          feesCents: v.optional(v.number()),
          taxCents: v.optional(v.number()),
          totalCents: v.optional(v.number()),
          minimumBites: v.optional(v.boolean()),
        }),
      }),
    ),
    v.minLength(1),
  ),
});

const files = globSync('src/insurers/*/*.examples.json').map((path) => v.parse(fileSchema, JSON.parse(readFileSync(path, 'utf8'))));

describe('worked examples beside the products', () => {
  it('are there for every product of the registry', () => {
    const products = registry.flatMap((insurer) => insurer.products.map(({ id }) => id));
    expect(files.map(({ product }) => product).toSorted()).toEqual(products.toSorted());
  });

  for (const { product, asOf, examples } of files) {
    it.each(examples)(`${product}: $name`, ({ profile, expected }) => {
      const whole = v.parse(profileSchema, { ...profileOf(), ...profile });
      const { appraisals } = compare(registry, testEditions(), whole, plainDateOf(asOf));
      const found = appraisals.find((appraisal) => appraisal.product === product);
      const { kind = 'indication', reasons, premiumCents, lowCents, highCents, feesCents, taxCents, totalCents, minimumBites } = expected;
      expect(found?.kind).toBe(kind);
      if (found?.kind === 'indication') {
        const { premium, fees, tax, totalFirstYear } = found;
        const seen = {
          premiumCents: premium.middleCents,
          lowCents: premium.lowCents,
          highCents: premium.highCents,
          feesCents: fees.middleCents,
          taxCents: tax.middleCents,
          totalCents: totalFirstYear.middleCents,
          minimumBites: found.minimumBites,
        };
        const wanted = { premiumCents, lowCents, highCents, feesCents, taxCents, totalCents, minimumBites };
        for (const [name, value] of Object.entries(wanted))
          if (value !== undefined) expect(seen[name as keyof typeof seen], name).toBe(value);
      } else {
        expect(found?.reasons.map(({ code }) => code)).toEqual(reasons);
      }
    });
  }
});
