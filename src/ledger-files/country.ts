import { COUNTRY_NAMES } from './country-names.ts';

const LINKING_WORDS = /\b(?:the|of|and|de|het|van|en|le|la|les|du|des|et|und|der|die|das)\b/g;
const SAINT = /\b(?:sint|saint)\b/g;

/** Words of a name without capitals, accents, dots and linking words, in one order: `Korea, Republic of` is `Republic of Korea`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}.'’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(LINKING_WORDS, ' ')
    .replace(SAINT, 'st')
    .trim()
    .split(/\s+/)
    .toSorted()
    .join(' ');
}

const ENTRIES = COUNTRY_NAMES.split('|').map((entry) => ({ code: entry.slice(0, 2), three: entry.slice(3, 6), names: entry.slice(7) }));
const BY_CODE: ReadonlyMap<string, string> = new Map(ENTRIES.flatMap(({ code, three }) => [[code, code] as const, [three, code] as const]));
const BY_NAME: ReadonlyMap<string, string> = new Map(
  ENTRIES.flatMap(({ code, names }) => names.split(';').map((name): [string, string] => [plain(name), code])).filter(
    ([name]) => name !== '',
  ),
);

/** A cell as long holds more than a country. */
const LONGEST = 120;
/** `NL - Nederland`, `Rusland (RU)`, `Moskou, Rusland`. A hyphen without room around it is part of a name. */
const BETWEEN = /[()[\]/,;:|]|\s[-–]\s/;
/** `NL Nederland`, `BE-België`. */
const CODE_IN_FRONT = /^([A-Z]{2,3})[\s–-]+(.+)$/;

const byName = (text: string): string | null => BY_CODE.get(text.toUpperCase()) ?? BY_NAME.get(plain(text)) ?? null;

/** The one country that the parts of a cell name; null where they name none, or several. */
function byParts(text: string): string | null {
  const [, front = '', rest = ''] = CODE_IN_FRONT.exec(text) ?? [];
  const before = byName(front);
  if (front !== '' && before !== null && before === byName(rest)) return before;
  const parts = text.split(BETWEEN).map((part) => part.trim());
  const found = new Set(parts.filter((part) => part.length > 1).flatMap((part) => byName(part) ?? []));
  return parts.length > 1 && found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Where the company of a bookkeeping is established, when its file says Netherlands or Belgium. */
export function establishedIn(written: string | null): { readonly establishment?: 'NL' | 'BE' } {
  const code = countryCode(written);
  return code === 'NL' || code === 'BE' ? { establishment: code } : {};
}

/** Two letters of ISO 3166 out of a code, a name or the sign of a number plate; null when it is none of these. */
export function countryCode(written: string | null): string | null {
  const text = written?.trim() ?? '';
  return text === '' || text.length > LONGEST ? null : (byName(text) ?? byParts(text));
}

/** Something stands there, not only a dash or a question mark. */
const SAYS = /[\p{L}\p{N}]/u;
const SHOWN = 40;

/** Country of a customer; the text itself where something stands there and no table knows it. */
export function countryOf(written: string | null): { readonly country: string | null; readonly unreadCountry?: string } {
  const country = countryCode(written);
  const text = written?.trim() ?? '';
  return country !== null || !SAYS.test(text) ? { country } : { country, unreadCountry: text.slice(0, SHOWN) };
}
