import * as v from 'valibot';
import { debtorPaperTexts } from '#/messages/debtor-check/paper.ts';
import { debtorCheckBody } from '#/server/api/debtor-rows.ts';
import type { App, KeptFindings, MadePaper } from '#/server/app.ts';
import { debtorCheckPaper, type PaperNames } from '#/server/documents/papers/debtor-check.ts';
import { debtorCheckUseCases } from './debtor-check.ts';
import { openDebtorCheck } from './debtor-kept.ts';
import { findingsBy, readPosted } from './debtor-posted.ts';
import type { AppDeps } from './deps.ts';
import { printed } from './printed.ts';

/** Names beyond these are of customers that the paper does not show. */
const MOST_NAMES = 1_000;
const LONGEST_NAME = 200;

const names = v.pipe(
  v.record(v.string(), v.pipe(v.string('debtor-name-characters'), v.maxLength(LONGEST_NAME, 'debtor-name-too-long')), 'object-not-known'),
  v.check((given) => Object.keys(given).length <= MOST_NAMES, 'list-too-long'),
);
const posted = v.strictObject({ book: debtorCheckBody, names: v.exactOptional(names) }, 'object-not-known');

type DebtorPapers = Pick<App['papers'], 'debtorBook' | 'debtorsInTwoMinutes' | 'keptDebtorCheck'>;

/** Papers of the Klantencheck. Of what was posted nothing is kept, and no name of a customer leaves this place but on the paper. */
export function debtorPaperUseCases(deps: AppDeps): DebtorPapers {
  const by = findingsBy(deps, debtorCheckUseCases(deps));
  const paper = (findings: KeptFindings, named: PaperNames | null, madeAt: string): Promise<MadePaper> =>
    printed(deps.press, debtorCheckPaper(findings, named, madeAt, deps), debtorPaperTexts.fileName(findings.madeOn));
  return {
    async debtorBook(json) {
      const read = readPosted(posted, json);
      if ('faults' in read) return { kind: 'unreadable' };
      const found = await by.book(read.body.book);
      return found === null ? { kind: 'busy' } : paper(found.findings, read.body.names ?? null, deps.clock.now());
    },
    async debtorsInTwoMinutes(input) {
      const findings = await by.twoMinutes(input);
      return findings === null ? { kind: 'busy' } : paper(findings, null, deps.clock.now());
    },
    async keptDebtorCheck(token) {
      const found = await openDebtorCheck(deps, deps.database, token);
      return found?.findings ? paper(found.findings, null, found.record.createdAt) : { kind: 'not-found' };
    },
  };
}
