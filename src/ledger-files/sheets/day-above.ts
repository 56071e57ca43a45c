import type { PlainDate } from '#/quote-engine/calendar.ts';
import { dateIn } from './cells.ts';

const DAY = /\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]{3,9} \d{4}/gi;
/** Words before the day that a list is of. */
const OF_THE_LIST = /peildatum|\bper\b|stand (?:op|per)|openstaand op|t\/m|tot en met|\bas (?:of|at)\b|balance date/i;
/** Words beside the day that a list was printed or exported. */
const OF_PRINTING = /afgedrukt|afdruk|geprint|printdatum|\bprint(?:ed)?\b|uitgevoerd|gemaakt|export|\bcreated\b/i;

const daysIn = (line: string): readonly PlainDate[] =>
  [...line.matchAll(DAY)]
    .map(([day]) => dateIn(day.replaceAll('.', '-')))
    .filter((day): day is PlainDate => day !== null && day !== 'impossible');

/** The day of a list by what stands above it: after `Peildatum`, `Per` or `t/m`, else the last day that is not that of the printing, else the last. */
export function dayAbove(above: readonly string[]): PlainDate | null {
  const ofList = above.filter((line) => OF_THE_LIST.test(line) && !OF_PRINTING.test(line));
  const others = above.filter((line) => !OF_PRINTING.test(line));
  const lines = [ofList, others, above].find((some) => some.flatMap(daysIn).length > 0) ?? [];
  return lines.flatMap(daysIn).at(-1) ?? null;
}
