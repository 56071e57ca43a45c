import { registry } from '#/insurers/registry.ts';
import { euro } from '#/messages/format.ts';
import { compare } from '#/quote-engine/index.ts';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { dayInAmsterdam } from '#/server/clock.ts';
import { comparisonPaper } from '#/server/documents/papers/comparison.ts';
import { debtorCheckPaper } from '#/server/documents/papers/debtor-check.ts';
import type { Paper } from '#/server/documents/pdf/paper.ts';
import { openPress, type Press } from '#/server/documents/pdf/press.ts';
import { loadEditions } from '#/server/editions.ts';
import { bookOutcome, postedBook } from '../tests/helpers/debtor-findings.ts';
import { contentOf, readPdf } from '../tests/helpers/pdf.ts';
import { median, type Row } from './report.ts';

const GOAL_MS = 150;
const MOST_BYTES = 200_000;
const WARM_UP = 20;
const ROUNDS = 40;
const MADE_AT = '2026-11-22T12:00:00.000Z';
const ABOUT = {
  site: { operator: 'Voorbeeld', licence: { authority: 'AFM', number: '1' }, confirmed: false },
  publicOrigin: 'https://voorbeeld.example',
};

/** Comparisons with every insurer in them, each of another turnover so that none is made twice. */
function comparisons() {
  const editions = loadEditions(registry).current();
  return Array.from({ length: WARM_UP + ROUNDS }, (_, at) =>
    compare(registry, editions, { ...EXAMPLE_PROFILE, turnoverCents: 100_000_000 + at * 7_654_300 }, dayInAmsterdam(MADE_AT)),
  );
}

async function check(pdf: Uint8Array, title: string): Promise<void> {
  if (pdf.byteLength > MOST_BYTES) throw new Error(`a paper of ${String(pdf.byteLength)} bytes`);
  const { info, pages } = await readPdf(pdf);
  if (info['Language'] !== 'nl-NL' || pages.length < 3) throw new Error('a paper without language or pages');
  if (!contentOf({ info, pages }).replace(/\s/g, '').includes(title.replace(/\s/g, ''))) throw new Error('a paper without its figures');
}

/** Ways to make a paper, each with words that must stand on it. */
type Makers = readonly (readonly [make: () => Paper, words: string])[];

function comparisonMakers(): Makers {
  return comparisons().map((comparison) => {
    const title = comparisonPaper(comparison, MADE_AT, ABOUT).blocks.find(({ kind }) => kind === 'title');
    return [() => comparisonPaper(comparison, MADE_AT, ABOUT), title?.kind === 'title' ? title.text : ''] as const;
  });
}

/** The same book of 20,000 customers, each time with other names, as many as stand on paper. */
async function debtorMakers(): Promise<Makers> {
  const { findings } = await bookOutcome(postedBook(20_000));
  return Array.from({ length: WARM_UP + ROUNDS }, (_, at) => {
    const names = Object.fromEntries(findings.debtors.map(({ key }) => [key, `Bedrijf ${String(at)} met nummer ${key} B.V.`]));
    return [() => debtorCheckPaper(findings, names, MADE_AT, ABOUT), euro(findings.loss.oneInTwentyCents)] as const;
  });
}

async function measured(press: Press, makers: Makers, name: string): Promise<Row> {
  const times: number[] = [];
  for (const [at, [make, words]] of makers.entries()) {
    const begun = performance.now();
    const pdf = await press.make(make());
    if (at >= WARM_UP) times.push(performance.now() - begun);
    await check(pdf, words);
  }
  const middle = median(times);
  return {
    name,
    goal: `≤ ${String(GOAL_MS)} ms`,
    figure: `${middle.toFixed(0)} ms`,
    met: middle <= GOAL_MS,
    detail: `${String(times.length)} papers, slowest ${Math.max(...times).toFixed(0)} ms, each read again`,
  };
}

/** Warm time of one paper: of a comparison with every step of four insurers, and of a Klantencheck; to bytes, through the worker thread. */
export async function benchPapers(): Promise<readonly Row[]> {
  const press = openPress();
  try {
    return [
      await measured(press, comparisonMakers(), 'PDF of a comparison, warm'),
      await measured(press, await debtorMakers(), 'PDF of a Klantencheck of 20,000 customers, warm'),
    ];
  } finally {
    await press.close();
  }
}
