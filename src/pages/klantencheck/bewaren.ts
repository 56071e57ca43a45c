import type { APIRoute } from 'astro';
import { formKeyOf, inputOf, isJson, jsonAnswer, keptPage } from './_keeping.ts';
import { formDataOf, PATH } from './_posted.ts';
import { readTwoMinutes, typedOf } from './_two-minutes.ts';

/** Keeps what is posted and goes to its page: a book without names from the browser, or the form of two minutes. */
export const POST: APIRoute = async ({ locals, request, rewrite, redirect }) => {
  const { debtorKeeping, keeping } = locals.app;
  if (isJson(request)) return jsonAnswer(await debtorKeeping.keepPosted(await request.text()));
  const again = request.clone();
  const data = await formDataOf(request);
  const typed = typedOf(data);
  const read = readTwoMinutes(typed);
  const answer =
    read.kind === 'done'
      ? await debtorKeeping.keep(
          inputOf(read, typed),
          formKeyOf(data, typed, () => keeping.newKey()),
        )
      : null;
  // Faults, and that it is busy, are shown where the form is.
  return answer?.kind === 'kept' ? redirect(keptPage(answer.token), 303) : rewrite(new Request(new URL(PATH, again.url), again));
};

export const GET: APIRoute = ({ redirect }) => redirect(PATH, 303);
