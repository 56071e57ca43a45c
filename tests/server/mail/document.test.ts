import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { escapeHtml, renderHtml, renderText, type Block } from '#/server/mail/document.ts';

const EVIL = `<script>alert("x")</script>&'`;
const BLOCKS: readonly Block[] = [
  { kind: 'heading', text: `Kop ${EVIL}` },
  { kind: 'paragraph', text: `Eén\nTwee ${EVIL}` },
  { kind: 'list', items: [EVIL] },
  { kind: 'facts', rows: [[EVIL, EVIL]] },
  { kind: 'table', head: [EVIL], rows: [[EVIL]] },
  { kind: 'bands', caption: EVIL, bands: [{ label: EVIL, low: 20, high: 60, scale: 100, text: EVIL }] },
  { kind: 'link', text: EVIL, url: 'https://voorbeeld.example/?a=1&b="2"' },
];

describe('a mail as HTML', () => {
  it('escapes every text and every address', () => {
    const html = renderHtml(EVIL, BLOCKS);
    expect(html).not.toContain('<script');
    expect(html.split(escapeHtml(EVIL))).toHaveLength(14);
    expect(html).toContain('href="https://voorbeeld.example/?a=1&amp;b=&quot;2&quot;"');
    expect(html).toContain('Eén<br>Twee');
  });

  it('fetches nothing when it is read', () => {
    expect(renderHtml('Titel', BLOCKS)).not.toMatch(/<(?:img|link|script|iframe|object|video|style)|url\(|background=/i);
  });

  it('draws a range as three cells that fill the bar', () => {
    const html = renderHtml('Titel', BLOCKS);
    expect([...html.matchAll(/<td width="(\d+)%"/g)].map(([, width]) => Number(width))).toEqual([20, 40, 40]);
  });

  it.each([
    ['at the right end', 99, 100],
    ['of one point at nought', 0, 0],
    ['over the end of the scale', 50, 250],
  ])('draws a range %s so that it can be seen', (_name, low, high) => {
    const html = renderHtml('T', [{ kind: 'bands', caption: 'c', bands: [{ label: 'l', low, high, scale: 100, text: 't' }] }]);
    const widths = [...html.matchAll(/<td width="(\d+)%" bgcolor="([^"]+)"/g)].map(([, width, colour]) => [Number(width), colour]);
    expect(widths.reduce((sum, [width]) => sum + Number(width), 0)).toBe(100);
    expect(widths.find(([, colour]) => colour === '#1f5f8b')?.[0]).toBeGreaterThanOrEqual(2);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-inline-style': 'off',
        'no-deprecated-attr': 'off',
        'attribute-allowed-values': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'long-title': 'off',
        'wcag/h63': 'off',
        deprecated: 'off',
      },
    });
    const report = await validator.validateString(renderHtml('Titel', BLOCKS));
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  });
});

describe('a mail as text', () => {
  it('holds every text as it is', () => {
    const text = renderText('Titel', BLOCKS);
    expect(text.startsWith('Titel\n=====\n')).toBe(true);
    expect(text.split(EVIL)).toHaveLength(12);
    expect(text).toContain('https://voorbeeld.example/?a=1&b="2"');
  });
});
