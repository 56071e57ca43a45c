import type { Cell, Table, TableRow } from './paper.ts';
import type { Piece } from './pieces.ts';
import type { Setting, Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH } from './style.ts';

type Element = ReturnType<Sheet['element']>;
interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly heads: boolean;
}
interface SetCell {
  readonly settings: readonly Setting[];
  readonly height: number;
}

const PADDING = { x: 5, y: 3.3 } as const;
/** Rows of a long table that stay together at its start and at its end. */
const TOGETHER = 3;

/** Width of the longest text in a column, not broken. */
function fitting(sheet: Sheet, { columns, groups }: Table, at: number): number {
  const cells = groups.flatMap(({ rows }) => rows.flatMap(({ head, cells: others }) => [head, ...others][at] ?? []));
  const widths = cells.map(({ text, style }) => sheet.widthOf(text, TYPE.cell[style]));
  return Math.ceil(Math.max(sheet.widthOf(columns[at]?.name ?? '', TYPE.column), ...widths)) + PADDING.x * 2;
}

function columnsOf(sheet: Sheet, table: Table): readonly Column[] {
  const fits = table.columns.map(({ share }, at) => (share === 'fit' ? fitting(sheet, table, at) : 0));
  const left = WIDTH - fits.reduce((sum, width) => sum + width, 0);
  const all = table.columns.reduce((sum, { share }) => sum + (share === 'fit' ? 0 : share), 0);
  let x: number = PAGE.left;
  return table.columns.map(({ share, align = 'left', heads = false }, at) => {
    const width = share === 'fit' ? (fits[at] ?? 0) : (share / all) * left;
    const column = { x, width, align, heads: heads || at === 0 };
    x += width;
    return column;
  });
}

function setCell(sheet: Sheet, cell: Cell, { width }: Column): SetCell {
  const settings = cell.map(({ text, style }) => sheet.set(text, width - PADDING.x * 2, TYPE.cell[style]));
  return { settings, height: settings.reduce((sum, { height }) => sum + height, 0) };
}

function drawCell(sheet: Sheet, { settings }: SetCell, { x, width, align }: Column, y: number): void {
  let top = y + PADDING.y;
  for (const setting of settings) {
    sheet.draw(setting, x + PADDING.x, top, width - PADDING.x * 2, align);
    top += setting.height;
  }
}

/** The heads of the columns: once as content, and on every page after that as decoration. */
function headPiece(sheet: Sheet, table: Table, columns: readonly Column[], parent: () => Element) {
  const settings = table.columns.map(({ name }, at) => sheet.set(name, (columns[at]?.width ?? WIDTH) - PADDING.x * 2, TYPE.column));
  const height = Math.max(...settings.map((setting) => setting.height)) + PADDING.y * 2;
  const drawAt = (at: number, y: number): void => {
    const [setting, column] = [settings[at], columns[at]];
    if (setting && column)
      sheet.draw(setting, column.x + PADDING.x, y + height - PADDING.y - setting.height, column.width - PADDING.x * 2, column.align);
  };
  const rule = (y: number) => sheet.line([PAGE.left, y + height], [PAGE.left + WIDTH, y + height], COLOUR.ink, 1);
  return {
    height,
    draw(y: number) {
      sheet.decoration('Layout', () => rule(y));
      const row = sheet.element('TR', {}, parent());
      settings.forEach((_, at) => sheet.inside(sheet.element('TH', { scope: 'Column' }, row), () => drawAt(at, y)));
    },
    again(y: number) {
      sheet.decoration('Pagination', () => {
        rule(y);
        settings.forEach((_, at) => drawAt(at, y));
      });
    },
  };
}

function groupPiece(sheet: Sheet, title: string, span: number, parent: () => Element): Omit<Piece, 'again'> {
  const setting = sheet.set(title, WIDTH - PADDING.x * 2, TYPE.group);
  const height = setting.height + PADDING.y * 2;
  return {
    gap: 0,
    withNext: 'always',
    height,
    draw(y) {
      sheet.decoration('Layout', () => sheet.rect(PAGE.left, y, WIDTH, height, COLOUR.sunken));
      const row = sheet.element('TR', {}, parent());
      const cell = sheet.element('TH', { scope: 'Row', span }, row);
      sheet.inside(cell, () => sheet.draw(setting, PAGE.left + PADDING.x, y + PADDING.y, WIDTH));
    },
  };
}

function rowPiece(
  sheet: Sheet,
  { head, cells, strong = false }: TableRow,
  columns: readonly Column[],
  parent: () => Element,
): Omit<Piece, 'again'> {
  const all = [head, ...cells];
  const set = columns.map((column, at) => setCell(sheet, all[at] ?? [], column));
  const height = Math.max(...set.map((cell) => cell.height)) + PADDING.y * 2;
  return {
    gap: 0,
    withNext: false,
    height,
    draw(y) {
      sheet.decoration('Layout', () => {
        if (strong) sheet.line([PAGE.left, y], [PAGE.left + WIDTH, y], COLOUR.ink, 0.75);
        sheet.line([PAGE.left, y + height], [PAGE.left + WIDTH, y + height], COLOUR.line);
      });
      const row = sheet.element('TR', {}, parent());
      columns.forEach((column, at) => {
        const cell = set[at];
        if (!cell) return;
        const element = column.heads ? sheet.element('TH', { scope: 'Row' }, row) : sheet.element('TD', {}, row);
        sheet.inside(element, () => drawCell(sheet, cell, column, y));
      });
    },
  };
}

/**
 * A table as pieces. It stays whole where it fits on one page. Else its rows stay whole, its heads return on every page, and no page
 * ends with its first rows or begins with its last.
 */
export function tablePieces(sheet: Sheet, table: Table): readonly Piece[] {
  const columns = columnsOf(sheet, table);
  let element: Element | null = null;
  const parent = () => (element ??= sheet.element('Table', { title: table.caption }));
  const head = headPiece(sheet, table, columns, parent);
  const rows = table.groups.flatMap(({ title, rows: own }) => [
    ...(title === null ? [] : [groupPiece(sheet, title, columns.length, parent)]),
    ...own.map((row) => rowPiece(sheet, row, columns, parent)),
  ]);
  const isTied = (row: Omit<Piece, 'again'>, at: number) => row.withNext === 'always' || at < TOGETHER - 1 || at >= rows.length - TOGETHER;
  const again = { height: head.height, draw: (y: number) => head.again(y) };
  return [
    { gap: 8, withNext: 'always', height: head.height, draw: (y) => head.draw(y) },
    ...rows.map((row, at): Piece => ({
      ...row,
      again,
      withNext: at === rows.length - 1 ? false : isTied(row, at) ? 'always' : 'if-it-fits',
    })),
  ];
}
