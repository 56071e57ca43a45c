import type { MadePaper } from '#/server/app.ts';

const RETRY_AFTER_SECONDS = '5';
/** Of one visitor: kept by nobody in between, found by no search engine. */
const PERSONAL = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' } as const;

/** A paper that was made, to be shown in the browser or saved; or the request to come back in a few seconds. */
export function paperResponse(paper: MadePaper): Response {
  if (paper.kind === 'busy') return new Response(null, { status: 503, headers: { ...PERSONAL, 'Retry-After': RETRY_AFTER_SECONDS } });
  return new Response(paper.bytes, {
    headers: {
      ...PERSONAL,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${paper.fileName}"`,
    },
  });
}
