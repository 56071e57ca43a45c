import type { APIRoute } from 'astro';
import * as v from 'valibot';
import { policyDay } from '#/premium-check/running-policy.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { formDataOf, FORM_PATH } from './_form.ts';

/** The notice day as a file for the calendar. It comes in a form: an answer never stands in an address. */
export const POST: APIRoute = async ({ locals, request, redirect }) => {
  const day = v.safeParse(policyDay, (await formDataOf(request)).get('day'));
  if (!day.success) return redirect(FORM_PATH, 303);
  return new Response(locals.app.premiumChecks.calendar(plainDateOf(day.output)), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="opzegdatum.ics"',
      'cache-control': 'no-store',
    },
  });
};

export const GET: APIRoute = ({ redirect }) => redirect(FORM_PATH, 303);
