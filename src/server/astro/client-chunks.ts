/**
 * What the home page's script and the form's script have in common goes into one file: a first view then asks for two scripts, however
 * many other islands share a part of it. Whatever only one of them needs stays out, or both would carry it.
 */
const SHARED = [
  /node_modules\/preact\/(?:dist|jsx-runtime)\//,
  /src\/quote-engine\/contract\/(?:answers|asked|check-answers|countr(?:y-rows|ies)|exits|notices|parse-(?!date)\w+|profile-(?:rules|values)|read-answers|sectors|steps)\.ts/,
  /src\/messages\/(?:format|amount-text|form-errors|form-words)\.ts/,
  /src\/islands\/(?:answer-store|answer-text|debtor-check\/file-marks)\.ts/,
];

/** Vite settings of the browser build. */
export const CLIENT_CHUNKS = {
  // Scripts stay files, however small: no page has one in its text.
  build: { assetsInlineLimit: (path: string) => (path.endsWith('.js') ? false : undefined) },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'form', test: new RegExp(SHARED.map(({ source }) => source).join('|')) }] } },
        },
      },
    },
  },
};
