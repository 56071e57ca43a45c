import { figurePiece } from './figure.ts';
import { keyOf, PADDING } from './keys.ts';
import type { Bars } from './paper.ts';
import type { Piece } from './pieces.ts';
import type { Setting, Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH } from './style.ts';

const NAMES = 150;
const VALUES = 132;
const GAP = 12;
const AXIS = { x: PAGE.left + NAMES + GAP, width: WIDTH - NAMES - VALUES - GAP * 2 } as const;
const ROW_PADDING = 3;
const HALF = 5;
const STROKE = 7.5;
const DOT = 2.5;

interface SetRow {
  readonly name: Setting;
  readonly value: readonly Setting[];
  readonly height: number;
}

const across = (part: number): number => AXIS.x + (Math.min(100, Math.max(0, part)) / 100) * AXIS.width;

function setRow(sheet: Sheet, { name: text, value, note }: Bars['rows'][number]): SetRow {
  const name = sheet.set(text, NAMES - PADDING, TYPE.bar.text);
  const settings = [sheet.set(value, VALUES, TYPE.bar.value), ...(note === '' ? [] : [sheet.set(note, VALUES, TYPE.bar.soft)])];
  const height = Math.max(
    name.height,
    settings.reduce((sum, setting) => sum + setting.height, 0),
    STROKE * 2,
  );
  return { name, value: settings, height: height + ROW_PADDING * 2 };
}

function drawPiece(sheet: Sheet, from: number, to: number, middle: number, colours: readonly [fill: string, edge: string]): void {
  if (to > from) sheet.rect(across(from), middle - HALF, across(to) - across(from), HALF * 2, ...colours);
}

const FIRST = [COLOUR.range, COLOUR.action] as const;
const SECOND = [COLOUR.cautionPaper, COLOUR.cautionLine] as const;

function drawRow(sheet: Sheet, { name, value }: SetRow, { length, more = 0 }: Bars['rows'][number], middle: number): void {
  sheet.draw(name, PAGE.left + PADDING, middle - name.height / 2, NAMES - PADDING);
  drawPiece(sheet, 0, length, middle, FIRST);
  drawPiece(sheet, length, length + more, middle, SECOND);
  let y = middle - value.reduce((sum, setting) => sum + setting.height, 0) / 2;
  for (const setting of value) {
    sheet.draw(setting, PAGE.left + WIDTH - VALUES - PADDING, y, VALUES, 'right');
    y += setting.height;
  }
}

function drawMarks(sheet: Sheet, marks: Bars['marks'], places: readonly (readonly [number, number])[]): void {
  if (marks === 'strokes') {
    for (const [x, y] of places) sheet.line([x, y - STROKE], [x, y + STROKE], COLOUR.caution, 2);
    return;
  }
  sheet.path(places, COLOUR.caution, 1.25);
  for (const [x, y] of places) sheet.dot(x, y, DOT, COLOUR.caution);
}

/** Bars on one axis of nought to all, with a mark on each row. */
export function barsPiece(sheet: Sheet, { caption, alternative, rows, marks, legend }: Bars): Piece {
  const set = rows.map((row) => setRow(sheet, row));
  const height = set.reduce((sum, row) => sum + row.height, 0);
  const isMarked = rows.some(({ mark }) => mark !== null);
  const drawMark = (x: number, y: number) =>
    drawMarks(
      sheet,
      marks,
      marks === 'strokes'
        ? [[x + 3, y]]
        : [
            [x, y],
            [x + 18, y],
          ],
    );
  return figurePiece(sheet, {
    ...{ caption, alternative, height },
    keys: [
      keyOf(sheet, legend.bar, 22, (x, y) => sheet.rect(x, y - 4, 22, 8, ...FIRST)),
      ...(legend.more === undefined ? [] : [keyOf(sheet, legend.more, 22, (x, y) => sheet.rect(x, y - 4, 22, 8, ...SECOND))]),
      ...(isMarked ? [keyOf(sheet, legend.mark, marks === 'strokes' ? 6 : 18, drawMark)] : []),
    ],
    draw(top) {
      sheet.line([AXIS.x, top], [AXIS.x, top + height], COLOUR.line);
      sheet.line([across(100), top], [across(100), top + height], COLOUR.line);
      const places: (readonly [number, number])[] = [];
      let y = top;
      set.forEach((row, at) => {
        const shown = rows[at];
        if (shown === undefined) return;
        const middle = y + row.height / 2;
        drawRow(sheet, row, shown, middle);
        if (shown.mark !== null) places.push([across(shown.mark), middle]);
        y += row.height;
      });
      drawMarks(sheet, marks, places);
    },
  });
}
