import type { FieldIssue } from '#/quote-engine/contract/answers.ts';
import type { FormWords } from './form-words.ts';
import { exactEuro } from './amount-text.ts';

function ambiguousText([first = 0, second = 0]: readonly number[]): string {
  const [one, other] = [first, second].map(exactEuro);
  return `Bedoelt u ${one ?? ''} of ${other ?? ''}? Schrijf het bedrag zo dat er maar één uitleg is`;
}

/** What is the matter at a question and what to do, without a full stop: it stands in a list as well as above its field. */
export function issueText(words: FormWords, issue: FieldIssue): string {
  const { missing } = words.questions[issue.field];
  if (issue.code === 'missing') return missing;
  if (issue.code === 'amount-ambiguous') return ambiguousText(issue.options ?? []);
  const text = words.issues[issue.code] ?? missing;
  return issue.row === undefined ? text : `${text} (regel ${String(issue.row + 1)})`;
}
