import type { FieldIssue, FieldKey } from '#/quote-engine/contract/answers.ts';
import type { QuestionText } from './form-words.ts';
import { exactEuro } from './amount-text.ts';

/** Both readings of an amount, in cents, as a question. */
export function ambiguousText([first = 0, second = 0]: readonly number[]): string {
  const [one, other] = [first, second].map(exactEuro);
  return `Bedoelt u ${one ?? ''} of ${other ?? ''}? Schrijf het bedrag zo dat er maar één uitleg is`;
}

/** The part of the words that faults are told with. */
export interface IssueWords {
  readonly questions: { readonly [Key in FieldKey]?: Pick<QuestionText, 'missing'> };
  readonly issues: Readonly<Record<string, string>>;
}

/** What is the matter at a question and what to do, without a full stop: it stands in a list as well as above its field. */
export function issueText(words: IssueWords, issue: FieldIssue): string {
  const missing = words.questions[issue.field]?.missing ?? '';
  if (issue.code === 'missing') return missing;
  if (issue.code === 'amount-ambiguous') return ambiguousText(issue.options ?? []);
  const text = words.issues[issue.code] ?? missing;
  return issue.row === undefined ? text : `${text} (regel ${String(issue.row + 1)})`;
}
