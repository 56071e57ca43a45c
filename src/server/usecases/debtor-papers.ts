import * as v from 'valibot';
import { debtorPaperTexts } from '#/messages/debtor-check/paper.ts';
import { bookOf, debtorCheckBody } from '#/server/api/debtor-rows.ts';
import type { App, KeptFindings, MadePaper } from '#/server/app.ts';
import { debtorCheckPaper, type PaperNames } from '#/server/documents/papers/debtor-check.ts';
import { debtorCheckUseCases } from './debtor-check.ts';
import type { AppDeps } from './deps.ts';
import { findingsOfBook, findingsOfTwoMinutes } from './debtor-findings.ts';
import { printed } from './printed.ts';

/** Names beyond these are of customers that the paper does not show. */
const MOST_NAMES = 1_000;
const LONGEST_NAME = 200;

const names = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.maxLength(LONGEST_NAME))),
  v.check((given) => Object.keys(given).length <= MOST_NAMES),
);
const posted = v.strictObject({ book: debtorCheckBody, names: v.exactOptional(names) });

/** What was posted, when it is a book; null for anything else. */
function read(json: string): v.InferOutput<typeof posted> | null {
  try {
    const result = v.safeParse(posted, JSON.parse(json));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** Papers of the Klantencheck. Of what was posted nothing is kept, and no name of a customer leaves this place but on the paper. */
export function debtorPaperUseCases(deps: AppDeps): Pick<App['papers'], 'debtorBook' | 'debtorsInTwoMinutes'> {
  const checks = debtorCheckUseCases(deps);
  const paper = (findings: KeptFindings, named: PaperNames | null): Promise<MadePaper> =>
    printed(deps.press, debtorCheckPaper(findings, named, deps.clock.now(), deps), debtorPaperTexts.fileName(findings.madeOn));
  return {
    async debtorBook(json) {
      const body = read(json);
      if (body === null) return { kind: 'unreadable' };
      const { receivables, answers } = bookOf(body.book);
      const answered = await checks.book(receivables, answers);
      return answered.kind === 'busy' ? answered : paper(findingsOfBook(answered.outcome, answers, deps.clock.today()), body.names ?? null);
    },
    async debtorsInTwoMinutes(input) {
      const answered = await checks.inTwoMinutes(input.answers, input.profile);
      return answered.kind === 'busy' ? answered : paper(findingsOfTwoMinutes(answered.outcome, input, deps.clock.today()), null);
    },
  };
}
