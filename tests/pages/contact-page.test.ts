import { expect, it } from 'vitest';
import { contactPageTexts } from '#/messages/pages/plain-pages.ts';
import { loadSite } from '#/server/config/site.ts';

it('the contact page has a summary as long as one of an editor must be', () => {
  const { description } = contactPageTexts(loadSite('content/site.yaml'));
  expect(description.length).toBeGreaterThanOrEqual(70);
  expect(description.length).toBeLessThanOrEqual(160);
});
