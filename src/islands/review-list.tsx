import type { JSX } from 'preact';
import type { Answers, Field, FieldIssue, QuestionStep } from '#/quote-engine/contract/answers.ts';
import { QUESTION_STEPS } from '#/quote-engine/contract/answers.ts';
import { askedFields } from '#/quote-engine/contract/asked.ts';
import { noticesFor } from '#/quote-engine/contract/notices.ts';
import { pathOf } from '#/quote-engine/contract/steps.ts';
import { issueText } from '#/messages/form-errors.ts';
import { questionText } from '#/messages/form-questions.ts';
import { formTexts } from '#/messages/form.ts';
import { amountEcho } from './fields/text-field.tsx';
import { FieldNotices } from './fields/parts.tsx';
import { answerText } from './answer-text.ts';
import { CHANGE_QUERY } from './address.ts';

interface Props {
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
}

function AnswerRow({ field, answers, issues }: Props & { readonly field: Field }): JSX.Element {
  const { short } = questionText(field.key, answers);
  const issue = issues.find((candidate) => candidate.field === field.key);
  const text =
    field.kind === 'amount' ? (amountEcho(answerText(field, answers)) ?? answerText(field, answers)) : answerText(field, answers);
  const anchor = field.kind === 'countries' ? 'country-0' : field.key;
  return (
    <div class={issue ? 'review-row field-with-fault' : 'review-row'} id={field.key}>
      <dt>{short}</dt>
      <dd>
        {text === '' ? (field.optional === true ? '–' : formTexts.notAnswered) : text}
        {issue && issue.code !== 'missing' && <p class="field-fault">{issueText(issue)}</p>}
        <FieldNotices notices={noticesFor(answers).filter((notice) => notice.field === field.key)} />
      </dd>
      <dd class="review-change">
        <a href={`${pathOf(field.step)}${CHANGE_QUERY}#${anchor}`}>
          {formTexts.change}
          <span class="visually-hidden"> {short.toLowerCase()}</span>
        </a>
      </dd>
    </div>
  );
}

function Group({ step, answers, issues }: Props & { readonly step: QuestionStep }): JSX.Element {
  return (
    <section>
      <h2>{formTexts.stepTitle(step)}</h2>
      <dl class="review-list">
        {askedFields(step, answers).map((field) => (
          <AnswerRow key={field.key} field={field} answers={answers} issues={issues} />
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
