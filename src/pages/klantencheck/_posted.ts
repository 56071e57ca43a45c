import type { App, TwoMinuteOutcome } from '#/server/app.ts';
import { checkPageTexts as texts } from '#/messages/debtor-check/texts.ts';
import { FIELDS, withPosted, type Answers } from '#/quote-engine/contract/answers.ts';
import type { Rate } from '#/quote-engine/units.ts';
import { openCookie, sealCookie, withAnswers } from '../premie-berekenen/_form-cookie.ts';
import { answeredWith, formKeyOf } from './_keeping.ts';
import { readTwoMinutes, typedOf, type Fault } from './_two-minutes.ts';

export const PATH = '/klantencheck/';
export const REPORT_PATH = '/klantencheck/rapport.pdf';

interface Done {
  readonly outcome: TwoMinuteOutcome;
  readonly turnoverCents: number;
  readonly customers: number;
  readonly margin: Rate | null;
  /** Under which this outcome is kept or sent, and the answers it goes with. */
  readonly formKey: string;
  readonly answered: string;
}

/** What the page does with a posted form: show it with faults or with its outcome, or go to the quote form with the same answers. */
export type PostedPage =
  | { readonly kind: 'redirect'; readonly to: string; readonly cookie: string }
  | {
      readonly kind: 'form';
      readonly status: number;
      readonly typed: URLSearchParams;
      readonly faults: readonly Fault[];
      readonly done: Done | null;
    };

type Deps = Pick<App, 'formCookie' | 'debtorChecks' | 'keeping'>;

const ALL = FIELDS.map(({ key }) => key);

/** The form of a body; a body that is no form says nothing. */
export async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** The cookie of the quote form with these answers in the place of what it knew of them; null when they are too long for it. */
export function quoteCookie(app: Pick<App, 'formCookie'>, cookie: string | undefined, quoteAnswers: Answers): string | null {
  const travelling = openCookie(app.formCookie, cookie);
  const keys = ALL.filter((key) => key in quoteAnswers || (key === 'countries' && 'country' in quoteAnswers));
  return sealCookie(app.formCookie, withAnswers(travelling, withPosted(travelling.answers, quoteAnswers, keys)));
}

/** Computes what was posted. Nothing of it is kept; only on the way to the quote form it travels in the sealed cookie. */
export async function postedPage(app: Deps, request: Request, cookie: string | undefined): Promise<PostedPage> {
  const form = await formDataOf(request);
  const typed = typedOf(form);
  const show = (status: number, faults: readonly Fault[], done: Done | null = null): PostedPage => ({
    kind: 'form',
    status,
    typed,
    faults,
    done,
  });
  const read = readTwoMinutes(typed);
  if (read.kind === 'faulty') return show(422, read.faults);
  const { answers, profile, quoteAnswers, margin } = read;
  if (form.get('action') === 'quote') {
    const sealed = quoteCookie(app, cookie, quoteAnswers);
    return sealed === null
      ? show(422, [{ field: 'omzet', text: texts.tooLong }])
      : { kind: 'redirect', to: '/premie-berekenen/bedrijf/', cookie: sealed };
  }
  const answered = await app.debtorChecks.inTwoMinutes(answers, profile);
  if (answered.kind === 'busy') return show(503, [{ field: 'omzet', text: texts.busy }]);
  const kept = { formKey: formKeyOf(form, typed, () => app.keeping.newKey()), answered: answeredWith(typed) };
  return show(200, [], { outcome: answered.outcome, turnoverCents: answers.turnoverCents, customers: answers.debtors, margin, ...kept });
}
