import type { JSX } from 'preact';
import type { Answers, FieldIssue } from '#/quote-engine/contract/answers.ts';
import { QUICK_FIELDS } from '#/quote-engine/contract/quick.ts';
import type { FormWords } from '#/messages/form-words.ts';
import { quickTexts } from '#/messages/quick.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Question } from '../fields/question.tsx';
import { QUICK_FORM, QUICK_PATH } from './places.ts';

interface Props {
  readonly words: FormWords;
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
}

/** The seven questions, drawn by the server. In the browser a script listens to them; the fields themselves stay what the visitor made of them. */
export function QuickForm({ words, answers, issues }: Props): JSX.Element {
  return (
    <form class="quick-form" id={QUICK_FORM} method="post" action={QUICK_PATH} noValidate>
      <ErrorSummary words={words} issues={issues} />
      {QUICK_FIELDS.map((field) => (
        <Question
          key={field.key}
          words={words}
          field={field}
          text={words.questions[field.key]}
          answers={answers}
          issue={issues.find((issue) => issue.field === field.key)}
          notices={[]}
        />
      ))}
      <p class="form-buttons">
        <button class="button" type="submit" name="action" value="show">
          {quickTexts.show}
        </button>
      </p>
    </form>
  );
}
