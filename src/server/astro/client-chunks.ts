import { isOwnCopy, ownCopies } from './own-copies.ts';

/** Preact with its hooks is one file for all islands that share it. */
const isPreact = (id: string) => !isOwnCopy(id) && /\/node_modules\/preact\//.test(id);

/** Vite settings of the browser build. */
export const CLIENT_CHUNKS = {
  plugins: [ownCopies()],
  // Scripts stay files, however small: no page has one in its text.
  build: { assetsInlineLimit: (path: string) => (path.endsWith('.js') ? false : undefined) },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'preact', test: isPreact }] } } } } },
  },
};
