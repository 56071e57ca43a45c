import type { APIRoute } from 'astro';
import { paperResponse } from '../../_paper.ts';

/** The outcome of a kept Premie-Check on paper. */
export const GET: APIRoute = async ({ locals, params, rewrite }) => {
  const token = params['token'] ?? '';
  const paper = await locals.app.papers.premiumCheck(token);
  return paper.kind === 'not-found' ? rewrite(`/premie-check/${token}/`) : paperResponse(paper);
};
