const STRIPPED: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Named components without words of their own, then the tags around words.
  [/\s*<[A-Z]\w*[^>]*\/>/g, ''],
  [/<\/?[A-Z]\w*[^>]*>/g, ''],
  [/!?\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/^\s*(?:[-*]|\d+\.|#{2,6})\s+/gm, ''],
  [/[*_`]{1,3}(\S[^*_`]*)[*_`]{1,3}/g, '$1'],
  [/\s+/g, ' '],
];

/** Words of an answer without Markdown and components, for machines that read the page. Sums and tables are left out. */
export function plainAnswer(body: string): string {
  return STRIPPED.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), body).trim();
}
