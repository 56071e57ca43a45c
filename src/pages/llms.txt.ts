import type { APIRoute } from 'astro';
import { feedTexts } from '#/messages/pages/feeds.ts';
import { layoutTexts } from '#/messages/pages/layout.ts';
import { sectionName } from '#/messages/search.ts';

/** Overview of the public pages by section, in Markdown, as llmstxt.org describes it. */
export const GET: APIRoute = ({ locals: { app, content } }) => {
  const sections = [...Map.groupBy(content.pages, ({ section }) => sectionName(section))];
  const lists = sections.map(([name, pages]) => {
    const lines = pages.map(({ path, title, description }) => `- [${title}](${app.publicOrigin}${path}): ${description}`);
    return `## ${name}\n\n${lines.join('\n')}`;
  });
  const body = [`# ${layoutTexts.siteName}`, `> ${feedTexts.overview}`, feedTexts.noModel, ...lists].join('\n\n');
  return new Response(`${body}\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'x-page-cache': 'editions',
    },
  });
};
