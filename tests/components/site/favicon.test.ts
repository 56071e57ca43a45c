import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FAVICON } from '#/components/site/favicon.ts';

it('the icon inside the page is the drawn icon', () => {
  const [, data = ''] = FAVICON.split(',');
  expect(decodeURIComponent(data)).toBe(readFileSync('public/favicon.svg', 'utf8').trim());
});
