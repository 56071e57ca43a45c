import { layKeys, PADDING, type Key } from './keys.ts';
import type { Piece } from './pieces.ts';
import type { Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH } from './style.ts';

/** A picture in its frame. */
interface Figure {
  readonly caption: string;
  /** All it says, for who cannot see it. */
  readonly alternative: string;
  /** Height of the drawing itself. */
  readonly height: number;
  readonly keys: readonly Key[];
  readonly draw: (y: number) => void;
}

/** A picture with its caption above and its legend under it, on one page, as a figure with alternative text. */
export function figurePiece(sheet: Sheet, { caption: text, alternative, height: drawn, keys, draw }: Figure): Piece {
  const caption = sheet.set(text, WIDTH, TYPE.heading3);
  const head = caption.height + PADDING * 2;
  const legend = layKeys(keys, sheet, null);
  const height = head + drawn + PADDING + legend + PADDING;
  return {
    gap: 12,
    withNext: false,
    height,
    draw(y) {
      sheet.decoration('Layout', () => sheet.rect(PAGE.left, y, WIDTH, height, COLOUR.paper, COLOUR.line));
      sheet.inside(sheet.element('P'), () => sheet.draw(caption, PAGE.left + PADDING, y + PADDING, WIDTH));
      const figure = sheet.element('Figure', { alt: alternative, bbox: [PAGE.left, y + head, PAGE.left + WIDTH, y + height] });
      sheet.inside(figure, () => {
        draw(y + head);
        layKeys(keys, sheet, y + head + drawn + PADDING);
      });
    },
  };
}
