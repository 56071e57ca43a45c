import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorTexts } from '#/messages/editor.ts';
import { currentBuild } from '#/server/cli/build-stamp.ts';

/** Texts that stand in every build of a package, and a file of it in which they do. */
const MARKS: Readonly<Record<string, string>> = {
  'react.transitional.element': 'node_modules/react/cjs/react.production.js',
  __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: 'node_modules/react/cjs/react.production.js',
  __DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: 'node_modules/react-dom/cjs/react-dom.production.js',
  keystatic: 'node_modules/@keystatic/core/dist/keystatic-core-ui.js',
  keystar: 'node_modules/@keystatic/core/dist/keystatic-core-ui.js',
  prosemirror: 'node_modules/@keystatic/core/dist/keystatic-core-ui.js',
};
/** Modules that server chunks would ask for by name. */
const PACKAGE = /(?:from|import)\s*\(?\s*["'`](?:react|react-dom|@keystatic\/[\w-]+|@keystar\/[\w-]+|@astrojs\/react)(?:\/[^"'`]*)?["'`]/;

const build = currentBuild();
const files =
  build === null
    ? []
    : globSync('**/*', { cwd: build.folder })
        .map((name) => join(build.folder, name))
        .filter((file) => statSync(file).isFile() && !/\.(?:br|gz)$/.test(file));

const foreign = (bytes: Buffer): readonly string[] => [
  ...[...Object.keys(MARKS), editorTexts.slug.description].filter((mark) => bytes.includes(mark)),
  ...(PACKAGE.exec(bytes.toString('latin1')) ?? []),
];

describe('the editor', () => {
  it('is recognised where it is: each mark stands in the package it is of', () => {
    for (const [mark, file] of Object.entries(MARKS)) expect(readFileSync(file).includes(mark), `${mark} in ${file}`).toBe(true);
    expect(foreign(Buffer.from('import{jsx}from"react/jsx-runtime";'))).not.toEqual([]);
    expect(foreign(Buffer.from("import { h } from 'preact';"))).toEqual([]);
  });

  it('leaves no byte of itself or of React in a build, neither for browsers nor on the server', () => {
    expect(files.length, 'this test needs `npm run build`').toBeGreaterThan(20);
    const found = files.map((file) => ({ file, marks: foreign(readFileSync(file)) })).filter(({ marks }) => marks.length > 0);
    expect(found).toEqual([]);
  });
});
