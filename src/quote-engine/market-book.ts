import * as v from 'valibot';
import {
  centsInterval,
  centsValue,
  countValue,
  dateText,
  editionId,
  factorInterval,
  factorText,
  rateText,
  sourced,
} from './book-values.ts';
import { SECTORS } from './contract/sectors.ts';
import { countryTable, withRows } from './country-table.ts';
import { ratioCurve, shareCurve } from './curve.ts';

const sectorName = v.picklist(SECTORS, 'sector-not-known');
const each = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject(Object.fromEntries(SECTORS.map((sector) => [sector, schema])) as Record<(typeof SECTORS)[number], Schema>);

const slices = v.pipe(
  sourced({ rows: v.pipe(v.array(v.strictObject({ upToCents: centsValue, rate: rateText })), v.minLength(1, 'slices-empty')) }),
  v.check(({ rows }) => rows.every((row, at) => at === 0 || row.upToCents > (rows[at - 1]?.upToCents ?? 0)), 'slices-order'),
  v.check(({ rows }) => rows.every((row, at) => at === 0 || row.rate <= (rows[at - 1]?.rate ?? 0)), 'slices-rates-rise'),
);

const byCount = sourced({
  rows: v.pipe(v.array(v.strictObject({ upTo: v.nullable(countValue), factor: factorText })), v.minLength(1, 'rows-empty')),
});

const shareInterval = sourced({ low: rateText, middle: rateText, high: rateText });
const dayInterval = sourced({ low: countValue, middle: countValue, high: countValue });

/** What an unanswered question is taken to be, and how far it may lie from that (pricing-method 8.2). */
const plausible = v.strictObject({
  daysLate: dayInterval,
  paymentTermDays: dayInterval,
  excludedShare: shareInterval,
  sector: sourced({ below: factorText, above: factorText, least: factorText, most: factorText }),
  topOne: sourced({ share: rateText, atBuyers: countValue, low: factorText, high: factorText }),
  topFive: sourced({ share: rateText, atBuyers: countValue, exponent: factorText, most: rateText, low: rateText, high: rateText }),
  losses: factorInterval,
  ownCountryShare: shareInterval,
});

const lossRule = sourced({
  years: countValue,
  normRate: rateText,
  weight: factorText,
  largestRatio: countValue,
  leastFactor: factorText,
  largestCredibility: factorText,
  credibilityLosses: countValue,
  yearlyFrequency: rateText,
});

const gates = v.strictObject({
  turnoverAboveCalibration: sourced({ cents: centsValue }),
  rateAtLeastTurnover: sourced({ cents: centsValue }),
  rate: sourced({ rate: rateText }),
  paymentTerm: sourced({ days: countValue }),
  fewestBuyers: sourced({ count: countValue }),
  largestBuyerShare: sourced({ share: rateText }),
  largestExposure: sourced({ cents: centsValue }),
  losses: sourced({ timesNorm: countValue }),
  overdue: sourced({ share: rateText }),
  countryGrade: sourced({ from: countValue }),
  countryGradeShare: sourced({ grade: countValue, share: rateText }),
});

const taxRule = sourced({ rate: rateText, highRate: rateText, toBeConfirmed: v.boolean() });

const fields = v.strictObject({
  edition: editionId,
  validFrom: dateText,
  reviewBy: dateText,
  slices,
  sectors: each(sourced({ factor: factorText })),
  defaultMixes: each(sourced({ mix: v.array(v.strictObject({ sector: sectorName, share: rateText })) })),
  countries: countryTable,
  days: sourced({ base: factorText, slope: factorText, referenceDays: countValue, fewest: countValue, most: countValue }),
  spread: v.strictObject({
    buyers: byCount,
    topOne: shareCurve,
    topFive: shareCurve,
    clamp: sourced({ least: factorText, most: factorText }),
  }),
  losses: lossRule,
  riskFloor: sourced({ factor: factorText }),
  cover: sourced({ rows: v.record(v.picklist(['50', '60', '70', '75', '80', '85', '90', '95']), factorText) }),
  deductibles: v.strictObject({
    'each-and-every-first-loss': ratioCurve,
    'annual-aggregate-first-loss': ratioCurve,
    'non-qualifying-loss': ratioCurve,
    least: sourced({ factor: factorText }),
    span: sourced({ share: rateText }),
  }),
  scope: v.strictObject({
    'whole-turnover': sourced({ factor: factorText }),
    'export-only': sourced({ factor: factorText }),
    'selected-buyers': sourced({ factor: factorText }),
  }),
  extras: v.strictObject({
    politicalRisk: sourced({ share: rateText }),
    preDeliveryRisk: sourced({ share: rateText }),
    collection: sourced({ share: rateText }),
  }),
  fees: v.strictObject({
    thresholds: sourced({ fullLimitCents: centsValue, simpleCheckCents: centsValue, daysInYear: countValue }),
    fullLimit: centsInterval,
    simpleCheck: centsInterval,
    includedLimit: centsInterval,
  }),
  tax: v.strictObject({ NL: taxRule, BE: taxRule }),
  plausible,
  gates,
});

/** Shared tables of the market (pricing-method 2.3, 5, 6.3, 8.2): parses the JSON edition and compiles its lookup tables once. */
export const marketBookSchema = v.pipe(
  fields,
  v.transform((book) => ({ ...book, countries: withRows(book.countries) })),
);

export type MarketBook = v.InferOutput<typeof marketBookSchema>;
