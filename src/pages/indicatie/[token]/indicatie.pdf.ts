import type { APIRoute } from 'astro';
import { paperResponse } from '../../_paper.ts';

/** The comparison as one overview on paper. */
export const GET: APIRoute = async ({ locals, params, rewrite }) => {
  const token = params['token'] ?? '';
  const paper = await locals.app.papers.comparison(token);
  return paper.kind === 'not-found' ? rewrite(`/indicatie/${token}/`) : paperResponse(paper);
};
