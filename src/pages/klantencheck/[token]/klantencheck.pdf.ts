import type { APIRoute } from 'astro';
import { paperResponse } from '../../_paper.ts';

/** The outcome of a kept Klantencheck on paper. */
export const GET: APIRoute = async ({ locals, params, rewrite }) => {
  const token = params['token'] ?? '';
  const paper = await locals.app.papers.keptDebtorCheck(token);
  return paper.kind === 'not-found' ? rewrite(`/klantencheck/${token}/`) : paperResponse(paper);
};
