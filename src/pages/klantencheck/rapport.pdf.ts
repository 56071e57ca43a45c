import type { APIRoute } from 'astro';
import { paperResponse } from '../_paper.ts';
import { formDataOf, PATH } from './_posted.ts';
import { readTwoMinutes, typedOf } from './_two-minutes.ts';

const isJson = (request: Request): boolean => (request.headers.get('content-type') ?? '').startsWith('application/json');

/** The report on paper, made of what is posted: a book without names from the browser, or the form of two minutes. Nothing is kept. */
export const POST: APIRoute = async ({ locals, request, rewrite }) => {
  const { papers } = locals.app;
  if (isJson(request)) {
    const paper = await papers.debtorBook(await request.text());
    return paper.kind === 'unreadable' ? new Response(null, { status: 422 }) : paperResponse(paper);
  }
  const again = request.clone();
  const typed = typedOf(await formDataOf(request));
  const read = readTwoMinutes(typed);
  // Faults are shown where the form is.
  if (read.kind === 'faulty') return rewrite(new Request(new URL(PATH, again.url), again));
  return paperResponse(await papers.debtorsInTwoMinutes({ ...read, typed: [...typed] }));
};

export const GET: APIRoute = ({ redirect }) => redirect(PATH, 303);
