import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addressOfDocument, pageOf } from '#/content-check/addresses.ts';
import { systemClock } from '#/server/clock.ts';
import { readContentInput } from '#/server/content/read-content.ts';
import { publishedDocuments } from '#/server/content/site-pages.ts';

describe('the title of the home page', () => {
  it('is not that of a page of text', () => {
    const { title } = parse(readFileSync('content/teksten/home.yaml', 'utf8')) as { readonly title: string };
    const same = publishedDocuments(readContentInput(systemClock().today(), false).files).filter((document) => {
      const address = addressOfDocument(document) ?? '';
      return pageOf(address) === address && document.frontMatter.values['title'] === title;
    });
    expect(same.map(({ path }) => path)).toEqual([]);
  });
});
