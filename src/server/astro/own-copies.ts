import type { Plugin } from 'vite';

/** Entries that carry their own copy of every module, with only the parts that they use. */
const ENTRIES: Readonly<Record<string, RegExp>> = {
  quick: /\/src\/islands\/quick\/start\.tsx$/,
  form: /\/src\/islands\/quote-form-start\.tsx$/,
};
const MARK = /\?own=(\w+)$/;

/** Whether a module is such a copy. */
export const isOwnCopy = (id: string): boolean => MARK.test(id);
const unmarked = (id: string) => id.replace(MARK, '');
const ownerOf = (importer: string | undefined) => (importer === undefined ? undefined : MARK.exec(importer)?.[1]);
const entryOf = (id: string) => Object.entries(ENTRIES).find(([, path]) => path.test(id))?.[0];

/**
 * Gives the quick answer of the home page and the long form each a file of its own. A module that several scripts share keeps whatever any
 * of them uses; each of these two, met on a first view, would carry the other's part as well.
 */
export function ownCopies(): Plugin {
  return {
    name: 'own-copies',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer === undefined ? undefined : unmarked(importer), { ...options, skipSelf: true });
      if (resolved === null || resolved.external !== false || resolved.id.startsWith('\0')) return resolved;
      const owner = ownerOf(importer) ?? entryOf(resolved.id);
      return owner === undefined ? resolved : { ...resolved, id: `${resolved.id}?own=${owner}` };
    },
  };
}
