import { describe, expect, it } from 'vitest';
import { documentTitle, layoutTexts } from '#/messages/pages/layout.ts';

describe('the title of the browser tab', () => {
  const room = 65 - documentTitle('').length;

  it('names the site after the page', () => {
    expect(documentTitle('Contact')).toBe(`Contact – ${layoutTexts.siteName}`);
    expect(documentTitle('x'.repeat(room))).toHaveLength(65);
  });

  it('leaves the site out where both would be cut off', () => {
    const long = 'x'.repeat(room + 1);
    expect(documentTitle(long)).toBe(long);
  });
});
