import type { APIRoute } from 'astro';
import { formDataOf } from '../_form.ts';
import { fileAnswer } from './_file.ts';
import { sentResults } from './_portfolio.ts';

const PATH = '/premie-check/portefeuille/';

/** The results that the page carries along as a file. */
export const POST: APIRoute = async ({ locals, request, redirect }) => {
  const form = await formDataOf(request);
  const found = await sentResults(locals.app, form);
  if ('fault' in found) return redirect(PATH, 303);
  const format = form.get('format') === 'csv' ? 'csv' : 'xlsx';
  return fileAnswer(await locals.app.portfolio.exported(found, format), format, 'portefeuille');
};

export const GET: APIRoute = ({ redirect }) => redirect(PATH, 303);
