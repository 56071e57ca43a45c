import { describe, expect, it } from 'vitest';
import { readSource } from '#/quote-engine/contract/source-schema.ts';
import { entryPathOf, parametersOf, sourceOf } from '#/quote-engine/contract/source.ts';

const of = (path: string, query = '') => sourceOf(path, new URLSearchParams(query));

describe('where a visitor came in', () => {
  it.each([
    ['/', '/'],
    ['/verzekeraars/atradius/', '/verzekeraars/atradius/'],
    ['/verzekeraars/atradius', '/verzekeraars/atradius/'],
    ['/indicatie/AbCdEfGhIjKlMnOpQrStUw/mijn-gegevens/', '/indicatie/'],
    ['/verder/0aaaaaaaaaaaaaaaaaaaaa/', '/verder/'],
    ['/a%20b/', '/'],
    ['geen pad', '/'],
    [`/${'a'.repeat(41)}/`, '/'],
    [`/${'aaaaaaaaa/'.repeat(50)}`, `/${'aaaaaaaaa/'.repeat(11)}`],
  ])('%s is kept as %s: names of pages, never a token', (path, kept) => {
    expect(entryPathOf(path)).toBe(kept);
    expect(readSource({ entryPath: kept, utm: {} })).toStrictEqual({ entryPath: kept, utm: {} });
  });

  it('keeps the campaign labels and no other parameter', () => {
    expect(of('/', 'utm_source=nieuwsbrief&utm_medium=e-mail&utm_id=77&gclid=abc&naam=Jan')).toStrictEqual({
      entryPath: '/',
      utm: { utm_source: 'nieuwsbrief', utm_medium: 'e-mail' },
    });
  });

  it.each(['anna@kaas.example', 'a'.repeat(81), '06123456789', '<b>x</b>', 'a\u0000b', ''])('leaves out the label %j', (text) => {
    expect(of('/', new URLSearchParams({ utm_source: text }).toString())).toStrictEqual({ entryPath: '/', utm: {} });
  });

  it('lets the page that is carried along win, and cleans it too', () => {
    expect(of('/premie-berekenen/', 'van=%2Fverzekeraars%2F').entryPath).toBe('/verzekeraars/');
    expect(of('/premie-berekenen/', 'van=%2Findicatie%2FAbCdEfGhIjKlMnOpQrStUw%2F').entryPath).toBe('/indicatie/');
  });

  it('reads again what it wrote into an address', () => {
    const source = of('/verzekeraars/', 'utm_source=a+b&utm_term=premie%20%26%20polis&utm_campaign=één');
    expect(source.utm).toStrictEqual({ utm_source: 'a b', utm_campaign: 'één' });
    expect(sourceOf('/elders/', parametersOf(source))).toStrictEqual(source);
  });

  it.each([
    null,
    'x',
    { entryPath: '/', utm: { utm_id: 'x' } },
    { entryPath: '/indicatie/AbCdEfGhIjKlMnOpQrStUw/', utm: {} },
    { entryPath: '/', utm: { utm_source: 'a@b.nl' } },
    { entryPath: '/' },
  ])('takes %j for no source', (value) => {
    expect(readSource(value)).toBeNull();
  });
});
