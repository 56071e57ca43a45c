import * as v from 'valibot';
import { plainDateOf } from './calendar.ts';
import type { Provenance } from './trace.ts';
import { cents, factor, rate } from './units.ts';
import type { Cents, Factor } from './units.ts';
import type { Interval } from './interval.ts';

/** Numbers of a rate book as its JSON writes them: amounts are whole cents, factors and rates are decimal text. A JSON float is refused. */
const FACTOR_TEXT = /^\d{1,6}(?:\.\d{1,8})?$/;
const RATE_TEXT = /^\d{1,4}(?:\.\d{1,6})?%$/;

export const factorText = v.pipe(v.string('factor-not-text'), v.regex(FACTOR_TEXT, 'factor-notation'), v.transform(factor));
export const rateText = v.pipe(v.string('rate-not-text'), v.regex(RATE_TEXT, 'rate-notation'), v.transform(rate));
export const centsValue = v.pipe(
  v.number('amount-not-a-number'),
  v.safeInteger('amount-not-whole-cents'),
  v.minValue(0, 'amount-negative'),
  v.transform(cents),
);
export const countValue = v.pipe(v.number('count-not-a-number'), v.safeInteger('count-not-whole'), v.minValue(0, 'count-negative'));
export const editionId = v.pipe(v.string('edition-not-text'), v.regex(/^\d{4}-\d{1,2}$/, 'edition-notation'));
export const dateText = v.pipe(
  v.string('date-not-text'),
  v.check((text) => {
    try {
      plainDateOf(text);
      return true;
    } catch {
      return false;
    }
  }, 'date-notation'),
  v.transform(plainDateOf),
);

const sourceKey = v.pipe(v.string(), v.regex(/^(?:[SABCDEKLMNQX]\d{1,2}|T\d)$/, 'source-key'));
const nonEmptyText = v.pipe(v.string(), v.minLength(1, 'text-empty'));

/** Published facts name keys of the source list and the month of reading; estimates name what they follow from and by which step. */
export const provenanceSchema: v.GenericSchema<unknown, Provenance> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('published'),
    sources: v.pipe(v.array(sourceKey), v.minLength(1, 'sources-empty')),
    readOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'read-on-notation')),
  }),
  v.strictObject({
    kind: v.literal('estimate'),
    follows: v.pipe(v.array(nonEmptyText), v.minLength(1, 'follows-empty')),
    step: nonEmptyText,
  }),
]);

/** Fields plus the provenance that holds for every number among them. */
export const sourced = <Entries extends v.ObjectEntries>(entries: Entries) => v.strictObject({ ...entries, provenance: provenanceSchema });

export const centsInterval: v.GenericSchema<unknown, Interval<Cents> & { readonly provenance: Provenance }> = v.pipe(
  sourced({ low: centsValue, middle: centsValue, high: centsValue }),
  v.check((value) => value.low <= value.middle && value.middle <= value.high, 'interval-order'),
);

export const factorInterval: v.GenericSchema<unknown, Interval<Factor> & { readonly provenance: Provenance }> = v.pipe(
  sourced({ low: factorText, middle: factorText, high: factorText }),
  v.check((value) => value.low <= value.middle && value.middle <= value.high, 'interval-order'),
);
