import * as v from 'valibot';
import { countValue, factorText, sourced } from './book-values.ts';
import type { Provenance } from './trace.ts';
import type { Interval } from './interval.ts';
import { exactly } from './interval.ts';
import type { Factor } from './units.ts';

const iso = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'country-notation'));
const groupName = v.picklist(['EU-REST', 'HIGH-INCOME-REST']);

/**
 * Country factors: named countries first, then by group, then by grade of the OECD list. Grade `null` is "not classified"
 * (high-income countries), which is no grade zero.
 */
export const countryTable = v.strictObject({
  factors: v.array(sourced({ factor: factorText, countries: v.array(iso) })),
  groups: v.record(groupName, sourced({ low: factorText, middle: factorText, high: factorText, standsFor: v.array(iso) })),
  byGrade: v.array(sourced({ grade: countValue, factor: factorText })),
  grades: v.array(sourced({ grade: v.nullable(countValue), countries: v.array(iso) })),
  sanctioned: sourced({ countries: v.array(iso) }),
});

type Table = v.InferOutput<typeof countryTable>;

export interface CountryRow {
  /** Null when the edition has no price for this grade. */
  readonly factor: Interval<Factor> | null;
  /** OECD grade 1–7; null is "not classified". */
  readonly grade: number | null;
  readonly sanctioned: boolean;
  readonly provenance: Provenance;
}

function gradeFactor(table: Table, grade: number | null) {
  return grade === null ? undefined : table.byGrade.find((row) => row.grade === grade);
}

/** One row per country and group, so that a comparison looks up and never searches. */
export function withRows(table: Table): Table & { readonly rows: Readonly<Record<string, CountryRow>> } {
  const rows: Record<string, CountryRow> = {};
  for (const { grade, countries, provenance } of table.grades) {
    const priced = gradeFactor(table, grade);
    for (const country of countries) {
      rows[country] = {
        factor: priced ? exactly(priced.factor) : null,
        grade,
        sanctioned: false,
        provenance: priced?.provenance ?? provenance,
      };
    }
  }
  const price = (country: string, factor: Interval<Factor>, provenance: Provenance) => {
    rows[country] = { factor, grade: rows[country]?.grade ?? null, sanctioned: false, provenance };
  };
  for (const [name, { low, middle, high, standsFor, provenance }] of Object.entries(table.groups)) {
    for (const country of [name, ...standsFor]) price(country, { low, middle, high }, provenance);
  }
  for (const { factor, countries, provenance } of table.factors) {
    for (const country of countries) price(country, exactly(factor), provenance);
  }
  for (const country of table.sanctioned.countries) {
    rows[country] = { factor: null, grade: rows[country]?.grade ?? null, sanctioned: true, provenance: table.sanctioned.provenance };
  }
  return { ...table, rows };
}
