import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';

/** Every page that anyone may find, with the day on which its text was last checked. */
export const GET: APIRoute = async ({ locals: { app, content } }) => {
  const stream = new SitemapStream({ hostname: app.publicOrigin, xmlns: { news: false, xhtml: false, image: false, video: false } });
  for (const { path, checkedOn } of content.pages) stream.write({ url: path, ...(checkedOn === null ? {} : { lastmod: checkedOn }) });
  stream.end();
  const body = await streamToPromise(stream);
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'x-page-cache': 'editions',
    },
  });
};
