import * as v from 'valibot';
import { policyFromEntries, readPolicy, type PolicyIssue, type PolicyTyped } from '#/premium-check/policy-form.ts';
import { answersFromEntries, withPosted, type Answers, type FieldIssue } from '#/quote-engine/contract/answers.ts';
import { CHECK_KEYS, readCheckProfile } from '#/quote-engine/contract/check-profile.ts';
import { profileSchema, type Profile } from '#/quote-engine/contract/profile.ts';
import type { App, PremiumCheckInput } from '#/server/app.ts';
import { openCookie, sealCookie, withAnswers, type Travelling } from '../premie-berekenen/_form-cookie.ts';

/** What the sealed cookie carries for the Premie-Check beside the answers about the company. */
interface CheckState {
  readonly policy: PolicyTyped;
  /** Answers of an indication, used instead of those of this form. */
  readonly profile: Profile | null;
  /** The form was sent: what is missing may be called a fault. */
  readonly wasSent: boolean;
}

export interface CheckForm {
  readonly answers: Answers;
  readonly policy: PolicyTyped;
  readonly profile: Profile | null;
  readonly companyIssues: readonly FieldIssue[];
  readonly policyIssues: readonly PolicyIssue[];
  /** The answers do not fit into a cookie. */
  readonly isTooLong: boolean;
}

/** What the page does: go elsewhere or show the form; `cookie` undefined leaves it as it is, null erases it. */
export type CheckPage = { readonly cookie?: string | null } & (
  { readonly kind: 'redirect'; readonly to: string } | { readonly kind: 'form'; readonly status: number; readonly form: CheckForm }
);

export const FORM_PATH = '/premie-check/';
export const OUTCOME_PATH = '/premie-check/uitkomst/';
/** Names, in an address or a form, the outcome that was on the screen: the cookie may hold other answers by now, of another tab. */
export const MARK = 'uitkomst';
/** The outcome with word of why nothing was done. */
export const CHANGED_PATH = `${OUTCOME_PATH}?melding=gewijzigd`;
export const NOT_DONE_PATH = `${OUTCOME_PATH}?melding=niet-gelukt`;

type Deps = Pick<App, 'formCookie' | 'readQuote'>;

const isEntry = (value: unknown): value is readonly [string, unknown] =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';

/** Reads what this page sealed earlier; an absent or older shape is nothing. */
function stateOf({ check }: Travelling): CheckState {
  const { policy, profile, sent } = (typeof check === 'object' && check !== null ? check : {}) as Readonly<Record<string, unknown>>;
  const known = v.safeParse(profileSchema, profile);
  return {
    policy: policyFromEntries(Array.isArray(policy) ? policy.filter(isEntry) : []),
    profile: known.success ? known.output : null,
    wasSent: sent === true,
  };
}

const withState = (travelling: Travelling, { policy, profile, wasSent }: CheckState): Travelling => ({
  ...travelling,
  check: { policy: Object.entries(policy), ...(profile && { profile }), ...(wasSent && { sent: true }) },
});

function readBoth(answers: Answers, { profile, policy }: CheckState) {
  const company = profile === null ? readCheckProfile(answers) : ({ kind: 'profile', profile } as const);
  return { company, reading: readPolicy(policy) };
}

function formOf(answers: Answers, state: CheckState, isTooLong = false): CheckForm {
  const { company, reading } = readBoth(answers, state);
  return {
    answers: withPosted({}, answers, CHECK_KEYS),
    policy: state.policy,
    profile: state.profile,
    companyIssues: state.wasSent && company.kind === 'incomplete' ? company.issues : [],
    policyIssues: state.wasSent && reading.kind === 'issues' ? reading.issues : [],
    isTooLong,
  };
}

/** The form as it is opened, with what the cookie remembers; nothing is filled in for the visitor. */
export function openedCheck(app: Pick<App, 'formCookie'>, cookie: string | undefined): CheckPage {
  const travelling = openCookie(app.formCookie, cookie);
  return { kind: 'form', status: 200, form: formOf(travelling.answers, stateOf(travelling)) };
}

function leave(app: Pick<App, 'formCookie'>, travelling: Travelling, state: CheckState, to: string): CheckPage {
  const cookie = sealCookie(app.formCookie, withState(travelling, state));
  if (cookie === null) return { kind: 'form', status: 422, form: formOf(travelling.answers, state, true) };
  return { kind: 'redirect', to, cookie };
}

/**
 * Answers a posted form. A form that answers a post cannot be gone back to, so faults are shown at the address of the form itself and the
 * outcome at one of its own; the answers travel in the sealed cookie.
 */
export async function postedCheck(app: Deps, cookie: string | undefined, form: FormData): Promise<CheckPage> {
  const travelling = openCookie(app.formCookie, cookie);
  const before = stateOf(travelling);
  const quoteToken = form.get('quote');
  if (typeof quoteToken === 'string') {
    const quote = await app.readQuote(quoteToken);
    return leave(app, travelling, { ...before, profile: quote?.comparison.profile ?? null, wasSent: false }, FORM_PATH);
  }
  const action = form.get('action');
  if (action === 'erase') return { kind: 'redirect', to: FORM_PATH, cookie: null };
  const state: CheckState = { policy: policyFromEntries(form), profile: before.profile, wasSent: true };
  if (action === 'own-answers') return leave(app, travelling, { ...state, profile: null, wasSent: false }, FORM_PATH);
  const isOwn = state.profile === null;
  const next = isOwn ? withAnswers(travelling, withPosted(travelling.answers, answersFromEntries(form), CHECK_KEYS)) : travelling;
  const { company, reading } = readBoth(next.answers, state);
  const isWhole = company.kind === 'profile' && reading.kind === 'policy';
  return leave(app, next, state, isWhole ? OUTCOME_PATH : FORM_PATH);
}

/** What the cookie's answers come to; null while they are not complete. */
export function inputOf(app: Pick<App, 'formCookie'>, cookie: string | undefined): PremiumCheckInput | null {
  const travelling = openCookie(app.formCookie, cookie);
  const { company, reading } = readBoth(travelling.answers, stateOf(travelling));
  return company.kind === 'profile' && reading.kind === 'policy' ? { profile: company.profile, policy: reading.policy } : null;
}

/**
 * What a page behind the outcome is about: the answers of the outcome that its address names. Or where to go: to the form without answers, to
 * the outcome when it is no longer the one that was shown, or to its own address with the mark of the present outcome when it has none yet.
 */
export function shownInput(
  app: Pick<App, 'formCookie' | 'premiumChecks'>,
  cookie: string | undefined,
  { url, method }: Pick<Request, 'url' | 'method'>,
): { readonly input: PremiumCheckInput } | { readonly to: string } {
  const input = inputOf(app, cookie);
  if (input === null) return { to: FORM_PATH };
  const { pathname, searchParams } = new URL(url);
  const present = app.premiumChecks.mark(app.premiumChecks.check(input));
  const shown = searchParams.get(MARK);
  if (shown === null && method !== 'POST') return { to: `${pathname}?${MARK}=${present}` };
  return shown === present ? { input } : { to: CHANGED_PATH };
}

/** The form of a body; a body that is no form says nothing. */
export async function formDataOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}
