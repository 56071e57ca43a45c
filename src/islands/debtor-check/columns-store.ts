import { MEANINGS, type ColumnMapping, type Meaning } from '#/ledger-files/table.ts';

const KEY = 'klantencheck-kolommen';
/** Lists with other columns are forgotten, the oldest first. */
const MOST = 20;

type Store = readonly (readonly [string, ColumnMapping])[];

const isMeaning = (value: unknown): value is Meaning => MEANINGS.some((meaning) => meaning === value);

function stored(): Store {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(value)) return [];
    return (value as readonly unknown[]).flatMap((entry) => {
      if (!Array.isArray(entry)) return [];
      const [name, mapping] = entry as readonly unknown[];
      return typeof name === 'string' && Array.isArray(mapping) && mapping.every(isMeaning) ? [[name, mapping] as const] : [];
    });
  } catch {
    return [];
  }
}

const nameOf = (headers: readonly string[]) => headers.join('\u001f');

/** Meaning of the columns as confirmed before for a list with the same headers. */
export function rememberedColumns(headers: readonly string[]): ColumnMapping | null {
  const mapping = stored().find(([name]) => name === nameOf(headers))?.[1] ?? null;
  return mapping?.length === headers.length ? mapping : null;
}

/** Keeps headers and meanings in this browser; never a cell. */
export function rememberColumns(headers: readonly string[], mapping: ColumnMapping): void {
  const name = nameOf(headers);
  const others = stored().filter(([other]) => other !== name);
  try {
    localStorage.setItem(KEY, JSON.stringify([[name, mapping] as const, ...others].slice(0, MOST)));
  } catch {
    // Full or forbidden: the list is read, the choice is asked again next time.
  }
}
