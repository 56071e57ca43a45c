import { expect, it } from 'vitest';
import { readContentFiles } from '#/server/content/read-content.ts';

it('no page of a sector says that customers in government lower the risk: their invoices are not insured', () => {
  const pages = readContentFiles().filter(({ path }) => path.startsWith('content/branches/'));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter(({ text }) => /overheid[^.]*daalt het risico/.test(text ?? '')).map(({ path }) => path)).toEqual([]);
});
