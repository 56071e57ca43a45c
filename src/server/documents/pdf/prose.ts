import type { Block } from './paper.ts';
import type { Piece } from './pieces.ts';
import type { Setting, Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH, type Type } from './style.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Running text keeps a measure that reads well, in times the size of its type. */
const MEASURE = 46;
const BULLET = { indent: 12, sign: '•' } as const;
const NOTICE = { padding: 8, bar: 3 } as const;

/** Text as one piece of its own element. */
function textPiece(sheet: Sheet, tag: string, text: string, type: Type, space: Pick<Piece, 'gap' | 'withNext'>): Piece {
  const setting = sheet.set(text, type === TYPE.soft ? WIDTH : Math.min(WIDTH, type.size * MEASURE), type);
  return {
    ...space,
    height: setting.height,
    draw(y) {
      sheet.inside(sheet.element(tag), () => sheet.draw(setting, PAGE.left, y, WIDTH));
    },
  };
}

export function titlePiece(sheet: Sheet, { text }: Of<'title'>): Piece {
  return textPiece(sheet, 'H1', text, TYPE.title, { gap: 0, withNext: 'always' });
}

export function headingPiece(sheet: Sheet, { level, text }: Of<'heading'>): Piece {
  const type = level === 2 ? TYPE.heading2 : TYPE.heading3;
  return textPiece(sheet, `H${String(level)}`, text, type, { gap: level === 2 ? 19 : 14, withNext: 'always' });
}

export function paragraphPiece(sheet: Sheet, { text, style = 'plain', withNext = false }: Of<'paragraph'>): Piece {
  return textPiece(sheet, 'P', text, TYPE[style], { gap: 5, withNext });
}

/** One piece per item, so that a long list may go on over the page. */
export function listPieces(sheet: Sheet, { items }: Of<'list'>): readonly Piece[] {
  let list: ReturnType<Sheet['element']> | null = null;
  const sign = sheet.set(BULLET.sign, BULLET.indent, TYPE.plain);
  return items.map((item, at) => {
    const setting = sheet.set(item, TYPE.plain.size * MEASURE - BULLET.indent, TYPE.plain);
    return {
      gap: at === 0 ? 6 : 3,
      withNext: at === 0 && items.length > 1 ? ('always' as const) : false,
      height: setting.height,
      draw(y: number) {
        list ??= sheet.element('L');
        const entry = sheet.element('LI', {}, list);
        sheet.inside(sheet.element('Lbl', {}, entry), () => sheet.draw(sign, PAGE.left, y, BULLET.indent));
        sheet.inside(sheet.element('LBody', {}, entry), () => sheet.draw(setting, PAGE.left + BULLET.indent, y, WIDTH));
      },
    };
  });
}

export function noticePiece(sheet: Sheet, { texts }: Of<'notice'>): Piece {
  const { padding, bar } = NOTICE;
  const settings: readonly Setting[] = texts.map((text) => sheet.set(text, WIDTH - padding * 2 - bar, TYPE.notice));
  const height = settings.reduce((sum, setting) => sum + setting.height, padding * 2);
  return {
    gap: 10,
    withNext: false,
    height,
    draw(y) {
      sheet.decoration('Layout', () => {
        sheet.rect(PAGE.left, y, WIDTH, height, COLOUR.cautionPaper);
        sheet.rect(PAGE.left, y, bar, height, COLOUR.cautionLine);
      });
      let top = y + padding;
      for (const setting of settings) {
        sheet.inside(sheet.element('P'), () => sheet.draw(setting, PAGE.left + bar + padding, top, WIDTH));
        top += setting.height;
      }
    },
  };
}
