import { registry } from '#/insurers/registry.ts';
import { compare } from '#/quote-engine/index.ts';
import { EXAMPLE_PROFILE } from '#/server/api/examples.ts';
import { dayInAmsterdam } from '#/server/clock.ts';
import { comparisonPaper } from '#/server/documents/papers/comparison.ts';
import { openPress, type Press } from '#/server/documents/pdf/press.ts';
import { loadEditions } from '#/server/editions.ts';
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

async function measured(press: Press): Promise<readonly number[]> {
  const times: number[] = [];
  for (const [at, comparison] of comparisons().entries()) {
    const begun = performance.now();
    const paper = comparisonPaper(comparison, MADE_AT, ABOUT);
    const pdf = await press.make(paper);
    if (at >= WARM_UP) times.push(performance.now() - begun);
    const title = paper.blocks.find(({ kind }) => kind === 'title');
    await check(pdf, title?.kind === 'title' ? title.text : '');
  }
  return times;
}

/** Warm time of one paper of a comparison with every step of four insurers: from comparison to bytes, through the worker thread. */
export async function benchPapers(): Promise<readonly Row[]> {
  const press = openPress();
  try {
    const times = await measured(press);
    const middle = median(times);
    const worst = Math.max(...times);
    return [
      {
        name: 'PDF of a comparison, warm',
        goal: `≤ ${String(GOAL_MS)} ms`,
        figure: `${middle.toFixed(0)} ms`,
        met: middle <= GOAL_MS,
        detail: `${String(times.length)} papers, slowest ${worst.toFixed(0)} ms, each read again`,
      },
    ];
  } finally {
    await press.close();
  }
}
