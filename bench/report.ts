/** One figure of the bench beside its goal. */
export interface Row {
  readonly name: string;
  readonly goal: string;
  readonly figure: string;
  readonly met: boolean;
  readonly detail: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The table as text: name, goal, figure, whether it is met. */
export function table(rows: readonly Row[]): string {
  return rows
    .map((row) => `${row.met ? 'met    ' : 'NOT MET'}  ${row.name}\n         goal ${row.goal}, figure ${row.figure} (${row.detail})\n`)
    .join('');
}
