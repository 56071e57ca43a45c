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
