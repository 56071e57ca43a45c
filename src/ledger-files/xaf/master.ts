import { Refusal } from '../result.ts';
import { exactAmount } from '../values.ts';
import type { Account, Collected, Relation } from './collected.ts';

export type Fields = ReadonlyMap<string, string>;

const VERSIONS: readonly (readonly [RegExp, Collected['version']])[] = [
  [/XAF[/_]3\.2/i, '3.2'],
  [/XAF[/_]3\.1/i, '3.1'],
  [/XAF[/_]4\.\d/i, '4.0'],
];

/** Version by the namespace; a file without one is read as 3.2. Throws Refusal: `xml-unknown`, `xaf-too-old` (2.0 and the ADF of before). */
export function versionOf(root: string, namespace: string): Collected['version'] {
  if (root.toLowerCase() !== 'auditfile') throw new Refusal('xml-unknown', { detail: root.slice(0, 60) });
  const found = VERSIONS.find(([pattern]) => pattern.test(namespace));
  if (found) return found[1];
  if (/adf|xaf[/_][12]\b/i.test(namespace)) throw new Refusal('xaf-too-old');
  return '3.2';
}

function closingOf(fields: Fields, version: Collected['version']): number | null {
  // The same name holds a description in 3.2.
  const closing = version === '4.0' ? exactAmount(fields.get('clBalDesc')) : null;
  if (closing === null) return null;
  return fields.get('clBalTp')?.toUpperCase() === 'C' ? 0 - closing : closing;
}

/** Country of an address or of the tax registration, as written. */
export const countryIn = (fields: Fields): string | null =>
  fields.get('streetAddress/country') ?? fields.get('postalAddress/country') ?? fields.get('taxRegistrationCountry') ?? null;

/** A customer or supplier; null without a number. */
export function relationOf(fields: Fields, version: Collected['version']): Relation | null {
  const id = fields.get('custSupID');
  if (id === undefined) return null;
  return {
    id,
    name: fields.get('custSupName') ?? null,
    country: countryIn(fields),
    type: fields.get('custSupTp')?.toUpperCase() ?? null,
    closing: closingOf(fields, version),
  };
}

/** An account of the general ledger; null without a number. */
export function accountOf(fields: Fields): Account | null {
  const id = fields.get('accID');
  if (id === undefined) return null;
  const type = fields.get('accTp')?.toUpperCase();
  return {
    id,
    description: fields.get('accDesc') ?? '',
    isProfitAndLoss: type === 'P' ? true : type === 'B' ? false : null,
    reference: fields.get('leadReference') ?? fields.get('RGScode') ?? fields.get('leadCode') ?? '',
  };
}
