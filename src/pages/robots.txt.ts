import type { APIRoute } from 'astro';
import { PERSONAL_PATHS } from '#/content-model/places.ts';

/** Refuses every robot until the operator has confirmed the site; afterwards only what belongs to one visitor stays closed. */
export const GET: APIRoute = ({ locals: { app } }) => {
  const closed = app.site.confirmed ? PERSONAL_PATHS : ['/'];
  const sitemap = app.site.confirmed ? ['', `Sitemap: ${app.publicOrigin}/sitemap.xml`] : [];
  const body = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ...sitemap, ''].join('\n');
  return new Response(body, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'x-page-cache': 'editions',
    },
  });
};
