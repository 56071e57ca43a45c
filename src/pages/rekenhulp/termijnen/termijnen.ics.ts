import type { APIRoute } from 'astro';
import { calculateDeadlines } from '#/calculators/deadlines.ts';
import { calendarOf, PATH, productsOf } from './_days.ts';

/** The days as a calendar file; a visitor whose address does not make days is shown the form with what is wrong. */
export const GET: APIRoute = ({ locals, url, redirect }) => {
  const calculation = calculateDeadlines(url.searchParams, productsOf(locals.app.figures()));
  if (calculation.kind !== 'done') return redirect(`${PATH}${url.search}`, 303);
  return new Response(calendarOf(locals.app, calculation.outcome), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="termijnen.ics"',
      'Cache-Control': 'no-store',
    },
  });
};
