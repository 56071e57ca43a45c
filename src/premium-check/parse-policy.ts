/** A rate as someone typed it: percent as decimal text with at most four decimals, out of `0,28`, `0,28%` or `2,8‰`. */
export function parseRate(
  typed: string,
): { readonly kind: 'rate'; readonly pct: string } | { readonly kind: 'unreadable' | 'too-precise' } {
  const match = /^(\d{1,4})(?:[.,](\d{1,8}))?\s*(%|procent|pct|‰|promille)?$/.exec(
    typed
      .replaceAll(/[\s\u00a0]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  if (!match) return { kind: 'unreadable' };
  const [, whole = '0', fraction = '', sign = ''] = match;
  const isPerMille = sign === '‰' || sign === 'promille';
  const digits = isPerMille ? `${whole.slice(0, -1)}.${whole.slice(-1)}${fraction}` : `${whole}.${fraction}`;
  const [left = '', right = ''] = digits.split('.');
  const decimals = right.replace(/0+$/, '');
  if (decimals.length > 4) return { kind: 'too-precise' };
  const integer = String(Number(left === '' ? '0' : left));
  return { kind: 'rate', pct: decimals === '' ? integer : `${integer}.${decimals}` };
}

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => name.length >= 3 && (month.startsWith(name) || (name === 'mrt' && month === 'maart'))) + 1;

/** A day as someone typed it: `1-7-2027`, `1/7/2027`, `1.7.2027`, `1 juli 2027` or `2027-07-01`; null for anything else and for days that do not exist. */
export function parseDay(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9})\.?[-/. ](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  const written = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === written ? written : null;
}
