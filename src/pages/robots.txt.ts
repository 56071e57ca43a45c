import type { APIRoute } from 'astro';

/** Refuses every robot until the operator has confirmed the site; afterwards only what belongs to one visitor stays closed. */
export const GET: APIRoute = ({ locals }) => {
  const closed = locals.app.site.confirmed ? ['/indicatie/', '/gedeeld/', '/terugbellen/', '/verder/', '/api/'] : ['/'];
  const body = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n');
  return new Response(body, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'x-page-cache': 'editions',
    },
  });
};
