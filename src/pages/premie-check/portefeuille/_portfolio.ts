import { figuresLine } from '#/islands/portfolio-figures.ts';
import { fileFaults, portfolioTexts } from '#/messages/portfolio.ts';
import type { App, PortfolioFigures, PortfolioPreview, PortfolioResults, PortfolioRow } from '#/server/app.ts';

export const SORTS = ['row', 'difference', 'notice', 'verdict'] as const;
export type Sort = (typeof SORTS)[number];

const PER_PAGE = 100;
const VERDICTS = [
  'above-market',
  'in-line',
  'below-market',
  'not-assessable',
  'fault',
] as const satisfies readonly PortfolioRow['verdict'][];

/** Results as one page shows them. */
export interface ShownResults {
  readonly rows: readonly PortfolioRow[];
  readonly counts: readonly { readonly verdict: PortfolioRow['verdict']; readonly count: number }[];
  /** How much all that is above the market is above its middle, in cents. */
  readonly overCents: number;
  readonly obstacles: PortfolioResults['obstacles'];
  readonly total: number;
  readonly sort: Sort;
  readonly page: number;
  readonly pages: number;
  readonly readAs: PortfolioResults['readAs'];
  /** The list and its figures, to be sent back for another order, another page or a file. */
  readonly table: string;
  readonly figures: string;
}

export type PortfolioPage =
  | { readonly kind: 'start'; readonly status: number; readonly fault: string | null }
  | { readonly kind: 'preview'; readonly preview: PortfolioPreview }
  | { readonly kind: 'results'; readonly results: ShownResults };

type Deps = Pick<App, 'portfolio'>;

export const START: PortfolioPage = { kind: 'start', status: 200, fault: null };
const refused = (fault: string): PortfolioPage => ({ kind: 'start', status: 422, fault });

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Without a value last, whatever the order. */
function compared(one: number | string | null, other: number | string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

const ORDERS: Readonly<Record<Sort, (one: PortfolioFigures, other: PortfolioFigures) => number>> = {
  row: (one, other) => one.row - other.row,
  // The largest excess first.
  difference: (one, other) =>
    compared(one.differenceCents === null ? null : -one.differenceCents, other.differenceCents === null ? null : -other.differenceCents),
  notice: (one, other) => compared(one.noticeDay, other.noticeDay),
  verdict: (one, other) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict),
};

/** Among rows without a value, those with a fault come last; in the order of the file they stay where they are. */
const faultsLast = (sort: Sort, one: PortfolioFigures, other: PortfolioFigures) =>
  sort === 'row' ? 0 : Number(one.verdict === 'fault') - Number(other.verdict === 'fault');

interface Wished {
  readonly sort: string;
  readonly page: string;
}

/** Results in an order and on a page; an order or page that is none is the first. */
export function shownResults({ figures: all, obstacles, readAs, rowOf }: PortfolioResults, table: string, wished: Wished): ShownResults {
  const sort = SORTS.find((one) => one === wished.sort) ?? 'row';
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(wished.page)) || 1));
  const sorted = all.toSorted((one, other) => ORDERS[sort](one, other) || faultsLast(sort, one, other) || one.row - other.row);
  const over = all.filter(({ verdict }) => verdict === 'above-market');
  return {
    rows: sorted.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(rowOf),
    counts: VERDICTS.map((verdict) => ({ verdict, count: all.filter((row) => row.verdict === verdict).length })),
    overCents: over.reduce((sum, { differenceCents }) => sum + (differenceCents ?? 0), 0),
    total: all.length,
    ...{ obstacles, sort, page, pages, readAs, table },
    figures: all.map(figuresLine).join('\n'),
  };
}

/** The list that a page carries along, with what was found before. */
export function sentResults(app: Deps, form: FormData): ReturnType<App['portfolio']['results']> {
  return app.portfolio.results(textOf(form, 'table'), textOf(form, 'figures'));
}

/** Answers a posted step: file to preview, preview to results, results in another order. Nothing stays on the server. */
export async function postedPortfolio(app: Deps, form: FormData): Promise<PortfolioPage> {
  if (form.has('table')) {
    const found = await sentResults(app, form);
    if ('fault' in found) return refused(found.fault === 'empty' ? portfolioTexts.gone : fileFaults[found.fault]);
    const wished = { sort: textOf(form, 'by') || textOf(form, 'sort'), page: textOf(form, 'page') };
    return { kind: 'results', results: shownResults(found, textOf(form, 'table'), wished) };
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') return refused(portfolioTexts.noFile);
  const preview = await app.portfolio.preview(new Uint8Array(await file.arrayBuffer()));
  return 'fault' in preview ? refused(fileFaults[preview.fault]) : { kind: 'preview', preview };
}
