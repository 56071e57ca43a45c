import { FIELDS, isTextKey, type Answers, type FieldKey } from '#/quote-engine/contract/answers.ts';

const KEY = 'premie-uit-bestand';

const valueOf = (answers: Answers, key: FieldKey): string =>
  JSON.stringify(key === 'countries' ? [answers.country, answers.countryShare] : isTextKey(key) ? answers[key] : null);

/** Remembers in this tab which answers of the quote form were read from a file, and what they were. */
export function storeReadFromFile(answers: Answers, keys: readonly FieldKey[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(keys.map((key) => [key, valueOf(answers, key)])));
  } catch {
    // Forbidden: the answers are there, only the mark is not.
  }
}

function stored(): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Questions whose answer is still the one that was read from a file; none on the server. */
export function readFromFile(answers: Answers): readonly FieldKey[] {
  const marks = stored();
  if (marks.length === 0) return [];
  return FIELDS.flatMap(({ key }) => {
    const isSame = marks.some((mark) => Array.isArray(mark) && mark[0] === key && mark[1] === valueOf(answers, key));
    return isSame ? [key] : [];
  });
}
