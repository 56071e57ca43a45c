import { BOTTOM, PAGE } from './style.ts';
import type { Tie } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** The smallest thing that is never split over two pages. */
export interface Piece {
  readonly height: number;
  /** White space above it; left out at the top of a page. */
  readonly gap: number;
  readonly withNext: Tie;
  /** Drawn again above this piece when it comes first on a page, such as the heads of columns. */
  readonly again?: { readonly height: number; draw(y: number): void };
  /** Adds to structure and page, with its top at `y`. */
  draw(y: number): void;
}

/** Height of the piece at `at` with all that stays with it. */
function heightFrom(pieces: readonly Piece[], at: number, isStrict: boolean): number {
  let height = 0;
  for (let next = at; ; next += 1) {
    const piece = pieces[next];
    if (piece === undefined) return height;
    height += (next === at ? 0 : piece.gap) + piece.height;
    if (piece.withNext === false || (isStrict && piece.withNext !== 'always')) return height;
  }
}

/**
 * Where pages begin. What wishes to stay together does so where one page can hold it; else only what always must; a piece alone is
 * split from the others when even that is more than a page.
 */
function pageStarts(pieces: readonly Piece[]): ReadonlySet<number> {
  const whole = BOTTOM - PAGE.top;
  const starts = new Set<number>();
  let y: number = BOTTOM;
  let fits = false;
  pieces.forEach((piece, at) => {
    const tie = pieces[at - 1]?.withNext ?? false;
    if (tie === false) fits = heightFrom(pieces, at, false) <= whole;
    const least = heightFrom(pieces, at, true);
    const together = fits && tie === false ? heightFrom(pieces, at, false) : least <= whole && tie !== 'always' ? least : piece.height;
    if (y + piece.gap + together > BOTTOM) {
      starts.add(at);
      y = PAGE.top + (at > 0 ? (piece.again?.height ?? 0) : 0);
    } else {
      y += piece.gap;
    }
    y += piece.height;
  });
  return starts;
}

/** Lays pieces under each other over as many pages as they need. */
export function lay(sheet: Sheet, pieces: readonly Piece[]): void {
  const starts = pageStarts(pieces);
  let y: number = PAGE.top;
  pieces.forEach((piece, at) => {
    if (starts.has(at)) {
      sheet.newPage();
      y = PAGE.top;
      if (at > 0 && piece.again) {
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
