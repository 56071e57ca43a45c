import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedTexts } from '#/messages/pages/feeds.ts';

/** The articles, newest first. */
export const GET: APIRoute = async ({ locals: { app, content } }) => {
  const items = content.pages
    .flatMap(({ path, title, description, publishedOn }) =>
      publishedOn === null ? [] : [{ link: path, title, description, pubDate: new Date(`${publishedOn}T00:00:00Z`) }],
    )
    .toSorted((a, b) => b.pubDate.valueOf() - a.pubDate.valueOf());
  const feed = await rss({
    title: feedTexts.title,
    description: feedTexts.description,
    site: `${app.publicOrigin}/kennisbank/`,
    items,
    customData: '<language>nl</language>',
  });
  return new Response(await feed.text(), {
    headers: {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'x-page-cache': 'editions',
    },
  });
};
