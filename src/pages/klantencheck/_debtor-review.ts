import type { Contact } from '#/quote-engine/contract/contact.ts';
import type { ChosenRow, ReviewAnswer } from '#/server/app.ts';
import { debtorReviewTexts as texts, keepTexts } from '#/messages/debtor-check/keeping.ts';
import type { ContactValues } from '#/messages/pages/contact-form.ts';
import { NOTHING_TYPED, readContact, valuesOf } from '../indicatie/[token]/offertes-aanvragen/_contact-form.ts';

interface Fault {
  readonly field: string;
  readonly text: string;
}

/** The form as it stands: contact details, ticked customers and names, all as typed. */
export interface ReviewForm {
  readonly typed: ContactValues;
  readonly ticked: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  readonly formKey: string;
}

export type ReviewPage =
  | { readonly kind: 'done'; readonly token: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'form'; readonly status: number; readonly form: ReviewForm; readonly faults: readonly Fault[] };

export const blankReview = (formKey: string): Extract<ReviewPage, { kind: 'form' }> => ({
  ...{ kind: 'form', status: 200, faults: [] },
  form: { typed: NOTHING_TYPED, ticked: [], names: {}, formKey },
});

/** What was posted, as typed. `keys` are the customers that the form shows. */
export function typedReview(data: FormData, keys: readonly string[], newKey: () => string): ReviewForm {
  const key = data.get('key');
  const ticked = data.getAll('klant').filter((value) => typeof value === 'string');
  const names = keys.flatMap((name) => {
    const text = data.get(`naam-${name}`);
    return typeof text === 'string' && text !== '' ? [[name, text] as const] : [];
  });
  return {
    typed: valuesOf(data),
    ticked: keys.filter((name) => ticked.includes(name)),
    names: Object.fromEntries(names),
    formKey: typeof key === 'string' && key !== '' ? key : newKey(),
  };
}

/** A name counts only for a customer that is ticked: nobody sends one by mistake. */
const strayNames = ({ ticked, names }: ReviewForm): readonly Fault[] =>
  Object.entries(names)
    .filter(([key, name]) => !ticked.includes(key) && name.trim() !== '')
    .map(([key]) => ({ field: `naam-${key}`, text: texts.nameWithoutTick(key) }));

/** Faults that the server found in the chosen rows, at their fields. */
function rowFaults(faults: readonly { readonly path: string; readonly code: string; readonly text: string }[], rows: readonly ChosenRow[]) {
  return faults.map(({ path, code, text }): Fault => {
    const row = rows[Number(/^(\d+)\.name$/.exec(path)?.[1] ?? Number.NaN)];
    if (row === undefined) return { field: 'companyName', text };
    return { field: `naam-${row.key}`, text: (code === 'debtor-name-too-long' ? texts.nameTooLong : texts.nameCharacters)(row.key) };
  });
}

function contactFaults(typed: ContactValues): { readonly contact: Contact } | { readonly faults: readonly Fault[] } {
  // Nobody is asked for offers here, so no insurer is chosen.
  const reading = readContact({ ...typed, insurers: [] });
  if (reading.kind === 'contact') return { contact: reading.contact };
  const isEmpty = (field: keyof ContactValues) => [typed[field]].flat().join('').trim() === '' || typed[field] === false;
  const missing: Readonly<Record<string, string>> = texts.missing;
  return { faults: reading.faults.map(({ field, text }) => ({ field, text: (isEmpty(field) ? missing[field] : undefined) ?? text })) };
}

/** Checks the form and hands a sound one to `ask`; anything wrong leaves it as it was typed. */
export async function sentReview(
  form: ReviewForm,
  ask: (asked: { readonly contact: Contact; readonly rows: readonly ChosenRow[] }, formKey: string) => Promise<ReviewAnswer>,
): Promise<ReviewPage> {
  const show = (status: number, faults: readonly Fault[]): ReviewPage => ({ kind: 'form', status, form, faults });
  const stray = strayNames(form);
  const reading = contactFaults(form.typed);
  if ('faults' in reading || stray.length > 0) return show(422, [...stray, ...('faults' in reading ? reading.faults : [])]);
  const rows = form.ticked.map((key): ChosenRow => {
    const name = form.names[key]?.trim() ?? '';
    return name === '' ? { key } : { key, name };
  });
  const answer = await ask({ contact: reading.contact, rows }, form.formKey);
  if (answer.kind === 'kept') return { kind: 'done', token: answer.token };
  if (answer.kind === 'not-found') return { kind: 'gone' };
  if (answer.kind === 'busy') return show(503, [{ field: 'companyName', text: texts.busy }]);
  if (answer.kind === 'no-key') return show(422, [{ field: 'companyName', text: keepTexts.unreadable }]);
  return show(422, rowFaults(answer.faults, rows));
}
