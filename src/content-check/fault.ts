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

export function fault(file: string, line: number | null, problem: string, remedy: string): ContentFault {
  return { file, line, problem, remedy, weight: 'fault' };
}

export function warning(file: string, line: number | null, problem: string, remedy: string): ContentFault {
  return { file, line, problem, remedy, weight: 'warning' };
}

/** A fault as one paragraph: where, what, and how to mend it. */
export function tellFault({ file, line, problem, remedy, weight }: ContentFault): string {
  const where = line === null ? file : `${file}, regel ${String(line)}`;
  return `${where}\n  ${weight === 'fault' ? 'Fout' : 'Let op'}: ${problem}\n  Zo lost u het op: ${remedy}`;
}
