import { describe, expect, it } from 'vitest';
import { problemPage } from '#/server/host/problem.ts';
import { retryOf } from '#/server/host/retry.ts';

const post = (referer?: string) => ({ method: 'POST', url: '/premie-berekenen/snel/?van=/', headers: { host: 'premie.example', referer } });
const bodyOf = (request: Parameters<typeof retryOf>[0]) => problemPage('too-many-requests', retryOf(request, 'too-many-requests')).body;

describe('a page that is refused for a moment', () => {
  it('opens again at its own address', () => {
    expect(bodyOf({ method: 'GET', url: '/zoeken/?q=a&b', headers: { host: 'premie.example' } })).toContain(
      '<p><a href="/zoeken/?q=a&amp;b">Probeer het opnieuw</a></p>',
    );
  });

  it('says after a form that what was typed is there, and leads back to the page with the form', () => {
    const body = bodyOf(post('https://premie.example/?utm_source=brief'));
    expect(body).toContain('Wat u invulde, is niet weg');
    expect(body).toContain('href="/?utm_source=brief"');
    expect(body).toContain('Naar de startpagina');
  });

  it('leads to the address of the form itself when the browser does not tell, or names another site', () => {
    for (const referer of [undefined, 'geen adres', 'https://elders.example/"><script>', 'https://premie.example//elders.example/']) {
      expect(retryOf(post(referer), 'overloaded')).toEqual({ kind: 'form', href: '/premie-berekenen/snel/' });
    }
  });

  it('writes an address as text, whatever stands in it', () => {
    const request = { method: 'GET', url: '/?"><script>alert(1)</script>', headers: { host: 'premie.example' } };
    expect(bodyOf(request)).not.toContain('<script>');
  });

  it('is only offered where trying again can help', () => {
    expect(retryOf(post(), 'body-too-large')).toBeNull();
    expect(problemPage('not-found').body).not.toContain('opnieuw</a>');
  });
});
