import * as v from 'valibot';

/** Was the outcome what the visitor expected: yes, or was it higher or lower than that. */
export const FEEDBACK_ANSWERS = ['yes', 'higher', 'lower'] as const;
export type FeedbackAnswer = (typeof FEEDBACK_ANSWERS)[number];

export const MAX_REMARK = 500;
// Everything that is no letter, number, mark or space, but for the end of a line.
const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

export const feedbackAnswerSchema = v.picklist(FEEDBACK_ANSWERS, 'choice-not-known');

/** A remark as it is kept: line ends as `\n`, bounded, without control characters. */
export const remarkSchema = v.pipe(
  v.string('remark-missing'),
  v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  v.nonEmpty('remark-missing'),
  v.maxLength(MAX_REMARK, 'remark-too-long'),
  v.check((text) => text.isWellFormed() && !CONTROL.test(text.replaceAll('\n', '')), 'remark-characters'),
);
