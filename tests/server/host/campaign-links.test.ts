import { describe, expect, it } from 'vitest';
import { withCampaign } from '#/server/host/campaign-links.ts';

const at = (address: string) => new URL(address, 'https://voorbeeld.example');
const HTML =
  '<a href="/">x</a><a href="/premie-berekenen/#a">y</a><link href="/_astro/a.css"><a href="/x/?naar=y">z</a><a href="https://afm.nl/">w</a>';

describe('links of a page that was opened over a campaign', () => {
  it('carry the page and its labels along, where they carry nothing of their own', () => {
    const carried = 'van=%2Fverzekeraars%2F&amp;utm_source=brief';
    expect(withCampaign(HTML, at('/verzekeraars/?utm_source=brief&naam=Jan'))).toBe(
      `<a href="/?${carried}">x</a><a href="/premie-berekenen/?${carried}#a">y</a><link href="/_astro/a.css"><a href="/x/?naar=y">z</a><a href="https://afm.nl/">w</a>`,
    );
  });

  it('go on carrying the first page', () => {
    expect(withCampaign('<a href="/">x</a>', at('/contact/?van=/verzekeraars/&utm_source=brief'))).toContain('van=%2Fverzekeraars%2F');
  });

  it('go along with the form of the home page, and with no other form', () => {
    const forms = '<form method="post" action="/premie-berekenen/snel/" novalidate><form action="/zoeken/">';
    expect(withCampaign(forms, at('/?utm_source=brief'))).toBe(
      '<form method="post" action="/premie-berekenen/snel/?van=%2F&amp;utm_source=brief" novalidate><form action="/zoeken/">',
    );
  });

  it('cannot be given markup', () => {
    const html = withCampaign('<a href="/">x</a>', at('/?utm_source="><script>&utm_medium=mail'));
    expect(html).toBe('<a href="/?van=%2F&amp;utm_medium=mail">x</a>');
  });

  it.each(['/', '/?naar=controleren', '/indicatie/AbCdEfGhIjKlMnOpQrStUw/?utm_source=brief'])('stay as they are at %s', (address) => {
    expect(withCampaign(HTML, at(address))).toBe(HTML);
  });
});
