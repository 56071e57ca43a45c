import type { Answers, Field, TextKey } from '#/quote-engine/contract/answers.ts';
import { isUnknown } from '#/quote-engine/contract/asked.ts';
import { countryRows } from '#/quote-engine/contract/country-rows.ts';
import { parseCount } from '#/quote-engine/contract/parse-count.ts';
import { parseShare } from '#/quote-engine/contract/parse-share.ts';
import { amountEcho } from '#/messages/amount-text.ts';
import type { AnswerWords } from '#/messages/form-words.ts';
import { countryNameIn, questionText, UNKNOWN_LABEL } from '#/messages/form-words.ts';
import { count, list, pct } from '#/messages/format.ts';

function typedText(words: AnswerWords, { kind }: Field, typed: string): string {
  if (kind === 'amount') return amountEcho(typed) ?? typed;
  if (kind === 'share') {
    const parsed = parseShare(typed);
    if (parsed.kind === 'share') return pct(parsed.pct);
  }
  if (kind === 'count') {
    const parsed = parseCount(typed);
    if (parsed.kind === 'count') return count(parsed.count);
  }
  return kind === 'country' ? countryNameIn(words, typed) : typed;
}

function countriesText(words: AnswerWords, answers: Answers): string {
  const filled = countryRows(answers).filter(({ country, share }) => country !== '' || share !== '');
  return filled
    .map(({ country, share }) => {
      const parsed = parseShare(share);
      return `${country === '' ? '?' : countryNameIn(words, country)} ${parsed.kind === 'share' ? pct(parsed.pct) : share}`;
    })
    .join(', ');
}

/** An answer as it is read back to the visitor; empty while there is none. What cannot be read is shown as typed. */
export function answerText(words: AnswerWords, field: Field, answers: Answers): string {
  if (isUnknown(answers, field.key)) return UNKNOWN_LABEL;
  if (field.kind === 'countries') return countriesText(words, answers);
  const { options } = questionText(words, field.key, answers);
  if (field.kind === 'choices') {
    const chosen = (field.key === 'extras' ? answers.extras : answers.buyerTypes) ?? [];
    const labels = chosen.map((value) => options?.[value]?.label ?? value);
    return list(labels.map((label, index) => (index === 0 ? label : label.toLowerCase())));
  }
  const typed = (answers[field.key as TextKey] ?? '').trim();
  return options?.[typed]?.label ?? (typed === '' ? '' : typedText(words, field, typed));
}
