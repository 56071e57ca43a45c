import { figurePiece } from './figure.ts';
import { keyOf, PADDING, type Key } from './keys.ts';
import type { Bandwidth, BandwidthRow } from './paper.ts';
import type { Piece } from './pieces.ts';
import type { Setting, Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH } from './style.ts';

const NAMES = 128;
const VALUES = 116;
const GAP = 14;
const AXIS = { x: PAGE.left + NAMES + GAP, width: WIDTH - NAMES - VALUES - GAP * 2 } as const;
const ROW_PADDING = 4;
const BAR = { half: 6, strongHalf: 8.5, middle: 9.5 } as const;
const SCALE = 18;

const across = (percentage: number): number => AXIS.x + (percentage / 100) * AXIS.width;

interface SetRow {
  readonly row: BandwidthRow;
  readonly left: readonly Setting[];
  readonly right: readonly Setting[];
  readonly height: number;
}

const sum = (settings: readonly Setting[]) => settings.reduce((total, { height }) => total + height, 0);

function setRow(sheet: Sheet, row: BandwidthRow): SetRow {
  const left = [sheet.set(row.name, NAMES, TYPE.bar.name), sheet.set(row.product, NAMES, TYPE.bar.text)];
  const value = sheet.set(row.value, VALUES, row.bar === null ? TYPE.bar.text : TYPE.bar.value);
  const right = [value, ...row.notes.map((note) => sheet.set(note, VALUES, TYPE.bar.soft))];
  return { row, left, right, height: Math.max(sum(left), sum(right), BAR.middle * 2) + ROW_PADDING * 2 };
}

function drawStack(sheet: Sheet, settings: readonly Setting[], x: number, width: number, middle: number, align: 'left' | 'right'): void {
  let y = middle - sum(settings) / 2;
  for (const setting of settings) {
    sheet.draw(setting, x, y, width, align);
    y += setting.height;
  }
}

function drawBar(sheet: Sheet, { bar, strong = false }: BandwidthRow, y: number): void {
  if (bar === null) return;
  const half = strong ? BAR.strongHalf : BAR.half;
  sheet.rect(across(bar.start), y - half, (bar.width / 100) * AXIS.width, half * 2, COLOUR.range, COLOUR.action);
  sheet.line([across(bar.middle), y - BAR.middle], [across(bar.middle), y + BAR.middle], COLOUR.ink, 2);
  if (bar.minimum !== null) sheet.diamond(across(bar.minimum), y, 4);
}

/** Everything behind the bars, from top to bottom: the band of the market, the grid. */
function drawGround(sheet: Sheet, { ticks, market }: Bandwidth, top: number, bottom: number): void {
  if (market) {
    sheet.rect(across(market.start), top, (market.width / 100) * AXIS.width, bottom - top, COLOUR.market);
    const edges = market.end === null ? [market.start] : [market.start, market.end];
    for (const edge of edges) sheet.line([across(edge), top], [across(edge), bottom], COLOUR.marketLine, 1, [3, 2]);
  }
  for (const { at } of ticks) sheet.line([across(at), top], [across(at), bottom], COLOUR.line);
}

function drawScale(sheet: Sheet, { ticks }: Bandwidth, y: number): void {
  const room = AXIS.width / Math.max(1, ticks.length - 1);
  for (const { at, label } of ticks) {
    const setting = sheet.set(label, room + GAP, TYPE.bar.soft);
    sheet.draw(setting, across(at) - room / 2, y + 3, room, 'centre');
  }
}

/** What the signs mean: a sign with its words behind it. */
function keysOf(sheet: Sheet, { legend, market, marker }: Bandwidth): readonly Key[] {
  const key = (text: string, width: number, draw: Key['draw']): Key => keyOf(sheet, text, width, draw);
  return [
    key(legend.range, 22, (x, y) => sheet.rect(x, y - 4, 22, 8, COLOUR.range, COLOUR.action)),
    key(legend.middle, 6, (x, y) => sheet.line([x + 3, y - 5], [x + 3, y + 5], COLOUR.ink, 2)),
    ...(legend.minimum === null ? [] : [key(legend.minimum, 10, (x, y) => sheet.diamond(x + 5, y, 4))]),
    ...(marker === null ? [] : [key(marker.label, 6, (x, y) => drawMarker(sheet, x + 3, y - 5, y + 5))]),
    ...(market === null
      ? []
      : [
          key(market.label, 22, (x, y) => {
            sheet.rect(x, y - 5, 22, 10, COLOUR.market);
            for (const edge of [x, x + 22]) sheet.line([edge, y - 5], [edge, y + 5], COLOUR.marketLine, 1, [3, 2]);
          }),
        ]),
  ];
}

function drawMarker(sheet: Sheet, x: number, top: number, bottom: number): void {
  sheet.line([x, top], [x, bottom], COLOUR.caution, 1.5, [5, 2]);
}

function drawAll(sheet: Sheet, picture: Bandwidth, rows: readonly SetRow[], top: number): void {
  const bottom = top + rows.reduce((total, { height }) => total + height, 0);
  drawGround(sheet, picture, top, bottom);
  let y = top;
  for (const { row, left, right, height } of rows) {
    const middle = y + height / 2;
    drawStack(sheet, left, PAGE.left + PADDING, NAMES - PADDING, middle, 'left');
    drawStack(sheet, right, PAGE.left + WIDTH - VALUES - PADDING, VALUES, middle, 'right');
    drawBar(sheet, row, middle);
    y += height;
  }
  if (picture.marker) drawMarker(sheet, across(picture.marker.at), top, bottom);
  drawScale(sheet, picture, bottom);
}

/** The bandwidth picture. */
export function bandwidthPiece(sheet: Sheet, picture: Bandwidth): Piece {
  const rows = picture.rows.map((row) => setRow(sheet, row));
  return figurePiece(sheet, {
    caption: picture.caption,
    alternative: picture.alternative,
    height: rows.reduce((total, row) => total + row.height, 0) + SCALE,
    keys: keysOf(sheet, picture),
    draw: (top) => drawAll(sheet, picture, rows, top),
  });
}
