import type { MadePaper } from '#/server/app.ts';
import type { Paper } from '#/server/documents/pdf/paper.ts';
import { PressBusy, type Press } from '#/server/documents/pdf/press.ts';

/** The paper as a file of a name, or that the press has too much to do. */
export async function printed(press: Press, paper: Paper, fileName: string): Promise<MadePaper> {
  try {
    return { kind: 'made', bytes: await press.make(paper), fileName };
  } catch (error) {
    if (error instanceof PressBusy) return { kind: 'busy' };
    throw error;
  }
}
