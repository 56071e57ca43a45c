import type { APIRoute } from 'astro';
import { formDataOf } from '../_form.ts';
import { fileAnswer } from './_file.ts';

const PATH = '/premie-check/portefeuille/';

/** The results that the page carries along as a file. */
export const POST: APIRoute = async ({ locals, request, redirect }) => {
  const form = await formDataOf(request);
  const results = form.get('results');
  const rows = typeof results === 'string' ? locals.app.portfolio.readLines(results) : null;
  if (rows === null) return redirect(PATH, 303);
  const format = form.get('format') === 'csv' ? 'csv' : 'xlsx';
  return fileAnswer(await locals.app.portfolio.exported(rows, format), format, 'portefeuille');
};

export const GET: APIRoute = ({ redirect }) => redirect(PATH, 303);
