import type { JSX } from 'preact';
import type { Answers, Field, FieldIssue, QuestionStep } from '#/quote-engine/contract/answers.ts';
import { QUESTION_STEPS } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { noticesFor } from '#/quote-engine/contract/notices.ts';
import { pathOf } from '#/quote-engine/contract/steps.ts';
import { issueText } from '#/messages/form-errors.ts';
import type { FormWords } from '#/messages/form-words.ts';
import { questionText } from '#/messages/form-words.ts';
import { FieldNotices } from './fields/parts.tsx';
import { answerText } from './answer-text.ts';
import { CHANGE_QUERY } from './address.ts';
import { readFromFile } from './debtor-check/file-marks.ts';

interface Props {
  readonly words: FormWords;
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
}

function AnswerRow({ words, field, answers, issues }: Props & { readonly field: Field }): JSX.Element {
  const { short } = questionText(words, field.key, answers);
  const issue = issues.find((candidate) => candidate.field === field.key);
  const text = answerText(words, field, answers);
  const anchor = field.kind === 'countries' ? 'country-0' : field.key;
  return (
    <div class={issue ? 'review-row field-with-fault' : 'review-row'} id={field.key}>
      <dt>{short}</dt>
      <dd>
        {text === '' ? (field.optional === true ? '–' : words.form.notAnswered) : text}
        {readFromFile(answers).includes(field.key) && <span class="note"> {words.form.readFromFile}</span>}
        {issue && issue.code !== 'missing' && <p class="field-fault">{issueText(words, issue)}</p>}
        <FieldNotices words={words} notices={noticesFor(answers).filter((notice) => notice.field === field.key)} />
      </dd>
      <dd class="review-change">
        <a href={`${pathOf(field.step)}${CHANGE_QUERY}#${anchor}`}>
          {words.form.change}
          <span class="visually-hidden"> {short.toLowerCase()}</span>
        </a>
      </dd>
    </div>
  );
}

function Group({ step, ...props }: Props & { readonly step: QuestionStep }): JSX.Element {
  return (
    <section>
      <h2>{props.words.form.steps[step]}</h2>
      <dl class="review-list">
        {askedFields(step, props.answers).map((field) => (
          <AnswerRow key={field.key} field={field} {...props} />
        ))}
      </dl>
    </section>
  );
}

/** All answers before they are sent, each with a link that comes straight back. */
export function ReviewList(props: Props): JSX.Element {
  return (
    <>
      {QUESTION_STEPS.map((step) => (
        <Group key={step} step={step} {...props} />
      ))}
    </>
  );
}
