import type { ComponentChildren, JSX } from 'preact';
import type { Answers, Field, FieldIssue } from '#/quote-engine/contract/answers.ts';
import type { Notice } from '#/quote-engine/contract/notices.ts';
import { issueText } from '#/messages/form-errors.ts';
import type { FormWords, QuestionText } from '#/messages/form-words.ts';
import { UNKNOWN_LABEL } from '#/messages/form-words.ts';
import { noticeText } from '#/messages/form.ts';

/** What every kind of field gets: its question, its words, all answers, and what is to be said about this one. */
export interface FieldProps {
  readonly words: FormWords;
  readonly field: Field;
  readonly text: QuestionText;
  readonly answers: Answers;
  readonly issue: FieldIssue | undefined;
  readonly notices: readonly Notice[];
  /** The answer is still the one that was read from a file. */
  readonly isRead?: boolean;
}

/** Ids of the texts that describe a control, for `aria-describedby`. */
export function describedBy({ field, text, issue }: FieldProps, echo = false): string | undefined {
  const ids = [text.hint === undefined ? '' : `${field.key}-hint`, issue ? `${field.key}-error` : '', echo ? `${field.key}-echo` : ''];
  return ids.filter((id) => id !== '').join(' ') || undefined;
}

export function QuestionLabel({ words, field, text, isRead }: FieldProps): JSX.Element {
  return (
    <>
      {text.label}
      {field.optional === true && <span class="field-optional"> {words.form.optional}</span>}
      {isRead === true && <span class="field-optional"> {words.form.readFromFile}</span>}
    </>
  );
}

/** Hint and fault, above the control: there they are read before the answer is typed. */
export function FieldTexts({ words, field, text, issue }: FieldProps): JSX.Element {
  return (
    <>
      {text.hint !== undefined && (
        <p class="field-hint" id={`${field.key}-hint`}>
          {text.hint} {text.term && <a href={text.term.path}>{text.term.text}</a>}
        </p>
      )}
      {issue && (
        <p class="field-fault" id={`${field.key}-error`}>
          <span class="visually-hidden">{words.form.faultPrefix} </span>
          {issueText(words, issue)}
        </p>
      )}
    </>
  );
}

export function FieldNotices({ words, notices }: Pick<FieldProps, 'words' | 'notices'>): JSX.Element {
  return (
    <>
      {notices.map((notice) => (
        <p key={notice.code} class="notice">
          {noticeText(words, notice)}
        </p>
      ))}
    </>
  );
}

/** "Weet ik niet" as a box of its own beside a typed answer. */
export function UnknownBox({ field, answers }: FieldProps): JSX.Element | null {
  if (field.mayBeUnknown !== true) return null;
  const id = `${field.key}-unknown`;
  return (
    <div class="option option-unknown">
      <input type="checkbox" name="unknown" id={id} value={field.key} checked={answers.unknown?.includes(field.key) === true} />
      <label for={id}>{UNKNOWN_LABEL}</label>
    </div>
  );
}

/** One question: a fault is marked by a line beside it, not by colour alone. */
export function FieldBox({ props, children }: { readonly props: FieldProps; readonly children: ComponentChildren }): JSX.Element {
  return <div class={props.issue ? 'field field-with-fault' : 'field'}>{children}</div>;
}
