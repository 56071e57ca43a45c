import { BOTTOM, PAGE } from './style.ts';
import type { Sheet } from './sheet.ts';

/** The smallest thing that is never split over two pages. */
export interface Piece {
  readonly height: number;
  /** White space above it; left out at the top of a page. */
  readonly gap: number;
  /** Stays on one page with the piece after it. */
  readonly withNext: boolean;
  readonly newPage?: boolean;
  /** Drawn again above this piece when it comes first on a page, such as the heads of columns. */
  readonly again?: { readonly height: number; draw(y: number): void };
  /** Adds to structure and page, with its top at `y`. */
  draw(y: number): void;
}

/** Height of the piece at `at` with all that must stay with it. */
function heightFrom(pieces: readonly Piece[], at: number): number {
  let height = 0;
  for (let next = at; ; next += 1) {
    const piece = pieces[next];
    if (piece === undefined) return height;
    height += (next === at ? 0 : piece.gap) + piece.height;
    if (!piece.withNext) return height;
  }
}

/** Lays pieces under each other over as many pages as they need. What cannot stay together on one page is split after all. */
export function lay(sheet: Sheet, pieces: readonly Piece[]): void {
  const whole = BOTTOM - PAGE.top;
  let y = BOTTOM;
  pieces.forEach((piece, at) => {
    const isStart = sheet.pages === 0;
    const together = heightFrom(pieces, at);
    const needed = together > whole ? piece.height : together;
    const isFull = y + piece.gap + needed > BOTTOM;
    if (isStart || isFull || (piece.newPage === true && y > PAGE.top)) {
      sheet.newPage();
      y = PAGE.top;
      if (!isStart && piece.again) {
        piece.again.draw(y);
        y += piece.again.height;
      }
    } else {
      y += piece.gap;
    }
    piece.draw(y);
    y += piece.height;
  });
}
