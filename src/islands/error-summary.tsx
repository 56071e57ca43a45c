import type { JSX } from 'preact';
import type { FieldIssue } from '#/quote-engine/contract/answers.ts';
import type { FormWords } from '#/messages/form-words.ts';
import { issueText } from '#/messages/form-errors.ts';

/** Id of the control an issue is about. */
export function anchorOf({ field, row, code }: FieldIssue): string {
  if (field !== 'countries') return field;
  const control = code === 'country-missing' || row === undefined ? 'country' : 'countryShare';
  return `${control}-${String(row ?? 0)}`;
}

interface Props {
  readonly words: FormWords;
  readonly issues: readonly FieldIssue[];
}

/** All faults of the page in one place, in the words used at the fields. Takes the focus by itself where no script does. */
export function ErrorSummary({ words, issues }: Props): JSX.Element | null {
  if (issues.length === 0) return null;
  return (
    <div class="fault-summary" role="alert" tabIndex={-1} autofocus id="fouten" aria-labelledby="fouten-titel">
      <h2 id="fouten-titel">{words.form.faultsTitle}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.field}>
            <a href={`#${anchorOf(issue)}`}>{issueText(words, issue)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
