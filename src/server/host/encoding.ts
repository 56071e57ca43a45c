export type Encoding = 'br' | 'gzip' | 'identity';

/** Encodings a client names, without those it refuses (`;q=0`). */
function accepted(header: string): ReadonlySet<string> {
  const names = header.split(',').flatMap((entry) => {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name];
  });
  return new Set(names);
}

/** The best encoding that the client takes and the server has. */
export function chosenEncoding(header: string | string[] | undefined, has: (encoding: Encoding) => boolean): Encoding {
  if (header === undefined) return 'identity';
  const names = accepted(String(header));
  if (names.has('br') && has('br')) return 'br';
  return names.has('gzip') && has('gzip') ? 'gzip' : 'identity';
}
