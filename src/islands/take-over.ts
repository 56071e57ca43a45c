import type { Answers, FieldKey } from '#/quote-engine/contract/answers.ts';
import { entriesOf, FIELDS, withPosted } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { isQuestionStep } from '#/quote-engine/contract/steps.ts';
import type { Place } from './address.ts';
import { seenRevision, storedAnswers } from './answer-store.ts';
import { answersWithForm } from './form-moves.ts';

const ALL_FIELDS = FIELDS.map(({ key }) => key);

/** Whether two sets of answers say something else about one question; an empty field is the same as one never filled in. */
function differs(one: Answers, other: Answers, key: FieldKey): boolean {
  const filled = (answers: Answers) => entriesOf(withPosted({}, answers, [key])).filter(([, value]) => value !== '');
  return JSON.stringify(filled(one)) !== JSON.stringify(filled(other));
}

/**
 * All answers at the moment the script takes over from the plain form: those of the tab, over them a newer cookie of the server (the form
 * was posted before the script was there), over them what was typed into the page while the script was loading.
 */
export function takenOver(place: Place, drawn: Answers, revision: number, form: Iterable<readonly [string, unknown]> | null): Answers {
  const isNewer = revision > 0 && revision !== seenRevision();
  const known = isNewer ? withPosted(storedAnswers(), drawn, ALL_FIELDS) : { ...drawn, ...storedAnswers() };
  if (!form || !isQuestionStep(place.step)) return known;
  const onPage = answersWithForm({}, form);
  const touched = askedFields(place.step, drawn)
    .map(({ key }) => key)
    .filter((key) => differs(onPage, drawn, key));
  return withPosted(known, onPage, touched);
}
