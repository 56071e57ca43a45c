import * as v from 'valibot';

/** Was the outcome what the visitor expected: yes, or was it higher or lower than that. */
export const FEEDBACK_ANSWERS = ['yes', 'higher', 'lower'] as const;
export type FeedbackAnswer = (typeof FEEDBACK_ANSWERS)[number];

export const MAX_REMARK = 500;
// Everything that is no letter, number, mark or space, but for the end of a line.
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

const EMAIL = /[^\s@]@[^\s@]+\.\p{L}/u;
/** An amount with its groups of three, say 12.500.000. */
const AMOUNT = /(?<![\d.])[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d)/g;
const PHONE = /\d(?:[ \u00a0.\-/()]{0,3}\d){7}/u;

/** An address or a number with which someone can be found or called. */
const isContactDetail = (text: string): boolean => EMAIL.test(text) || PHONE.test(text.replace(AMOUNT, ''));

export const feedbackAnswerSchema = v.picklist(FEEDBACK_ANSWERS, 'choice-not-known');

/** A remark as it is kept: line ends as `\n`, bounded, without control characters, mail addresses and numbers as long as those of a telephone. */
export const remarkSchema = v.pipe(
  v.string('remark-missing'),
  v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  v.nonEmpty('remark-missing'),
  v.maxLength(MAX_REMARK, 'remark-too-long'),
  v.check((text) => text.isWellFormed() && !CONTROL.test(text.replaceAll('\n', '')), 'remark-characters'),
  v.check((text) => !isContactDetail(text), 'remark-contact'),
);
