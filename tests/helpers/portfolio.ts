import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { registry } from '#/insurers/registry.ts';
import { checkPremium } from '#/premium-check/check.ts';
import { plainDateOf } from '#/quote-engine/calendar.ts';
import { portfolioOver } from '#/server/portfolio/portfolio.ts';
import type { FileFault, Portfolio, PortfolioLine, PortfolioPreview, PortfolioResults, PortfolioRow } from '#/server/portfolios.ts';
import { testEditions } from './editions.ts';

let made: Portfolio | null = null;

function makePortfolio(): Portfolio {
  const editions = testEditions();
  const market = editions.market[0]?.book;
  if (market === undefined) throw new Error('no market book');
  const asOf = plainDateOf('2026-11-21');
  return portfolioOver((input) => checkPremium({ insurers: registry, editions, market, asOf, ...input }));
}

/** Portfolios over the editions shipped with the code, on a fixed day. */
export function testPortfolio(): Portfolio {
  made ??= makePortfolio();
  return made;
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function linesOf(file: Uint8Array): Promise<readonly PortfolioLine[]> {
  const lines: PortfolioLine[] = [];
  for await (const line of testPortfolio().check(file)) lines.push(line);
  return lines;
}

export async function rowsOf(file: Uint8Array): Promise<readonly PortfolioRow[]> {
  return (await linesOf(file)).flatMap((line) => (line.kind === 'row' ? [line] : []));
}

export async function faultOf(file: Uint8Array): Promise<FileFault | null> {
  const [line] = await linesOf(file);
  return line?.kind === 'fault' ? line.fault : null;
}

export async function previewOf(file: Uint8Array): Promise<PortfolioPreview> {
  const preview = await testPortfolio().preview(file);
  if ('fault' in preview) throw new Error(preview.fault);
  return preview;
}

export async function resultsOf(table: string, figures = ''): Promise<PortfolioResults> {
  const results = await testPortfolio().results(table, figures);
  if ('fault' in results) throw new Error(results.fault);
  return results;
}

export const DUTCH =
  'Polis;Land;Jaaromzet;Aantal klanten;Grootste klant %;Betaaltermijn dagen;Verzekeraar;Premie over;Tarief;Dekking %;Eigen risico;Verlengdatum';
export const GOOD = 'A1;NL;2.350.000;60;18;30;Atradius;omzet;0,28%;85%;geen;1-7-2027';
/** What `GOOD` costs a year. */
export const PAID = 625_100;

/** A file with `GOOD` and one column more per row. */
export const withColumn = (header: string, ...cells: readonly string[]): Uint8Array =>
  bytes([`${DUTCH};${header}`, ...cells.map((cell) => `${GOOD};${cell}`)].join('\n'));

/** `GOOD` with other cells by their header. */
export function goodBut(cells: Readonly<Record<string, string>>): string {
  const headers = DUTCH.split(';');
  return GOOD.split(';')
    .map((cell, at) => cells[headers[at] ?? ''] ?? cell)
    .join(';');
}

export const textCell = (value: string) => ({ value, type: String });
export const numberCell = (value: number, format?: string) => ({ value, type: Number, ...(format !== undefined && { format }) });

/** A workbook of `GOOD` rows, in each of which some cells are others. */
export async function workbookOf(...rows: readonly Readonly<Record<string, object>>[]): Promise<Uint8Array> {
  const headers = DUTCH.split(';');
  const cells = GOOD.split(';').map(textCell);
  const data = rows.map((other) => headers.map((header, at) => other[header] ?? cells[at]));
  return new Uint8Array(await writeXlsxFile([headers.map(textCell), ...data] as SheetData, { sheet: 'x' }).toBuffer());
}
