import { commandTexts } from '#/messages/content-check.ts';

/** One thing that a text of the site has wrong, told so that its author can mend it. */
export interface ContentFault {
  /** The file, from the root of the project. */
  readonly file: string;
  /** Line in that file, from 1; null when the fault is of the file as a whole. */
  readonly line: number | null;
  readonly problem: string;
  readonly remedy: string;
  /** A `warning` is told and does not stop anything. */
  readonly weight: 'fault' | 'warning';
}

/** What is wrong and how to mend it, in the words of the messages. */
interface Told {
  readonly problem: string;
  readonly remedy: string;
}

export const faultAt = (file: string, line: number | null, told: Told): ContentFault => ({ file, line, ...told, weight: 'fault' });
export const warningAt = (file: string, line: number | null, told: Told): ContentFault => ({ file, line, ...told, weight: 'warning' });

/** A fault as three lines: where, what, and how to mend it. */
export function tellFault({ file, line, problem, remedy, weight }: ContentFault): string {
  const where = line === null ? file : commandTexts.line(file, line);
  return `${where}\n  ${commandTexts[weight]}: ${problem}\n  ${commandTexts.mend}: ${remedy}`;
}
