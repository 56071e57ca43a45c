import { paperTexts } from '#/messages/papers.ts';
import { bandwidthPiece } from './bandwidth.ts';
import { barsPiece } from './bars.ts';
import { curvePiece } from './curve.ts';
import type { Block, Paper } from './paper.ts';
import { lay, type Piece } from './pieces.ts';
import { headingPiece, listPieces, noticePiece, paragraphPiece, titlePiece } from './prose.ts';
import { Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH } from './style.ts';
import { tablePieces } from './table.ts';

function piecesOf(sheet: Sheet, block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'title':
      return [titlePiece(sheet, block)];
    case 'heading':
      return [headingPiece(sheet, block)];
    case 'paragraph':
      return [paragraphPiece(sheet, block)];
    case 'list':
      return listPieces(sheet, block);
    case 'notice':
      return [noticePiece(sheet, block)];
    case 'table':
      return tablePieces(sheet, block);
    case 'bandwidth':
      return [bandwidthPiece(sheet, block)];
    case 'bars':
      return [barsPiece(sheet, block)];
    case 'curve':
      return [curvePiece(sheet, block)];
  }
}

/** Heads, feet and numbers on every page, once their number is known. */
function drawFurniture(sheet: Sheet, { head, foot }: Paper): void {
  const bottom = PAGE.height - PAGE.foot;
  for (let page = 0; page < sheet.pages; page += 1) {
    sheet.turnTo(page);
    sheet.decoration('Pagination', () => {
      const line = (text: string, y: number, align: 'left' | 'right') =>
        sheet.draw(sheet.set(text, WIDTH, TYPE.head), PAGE.left, y, WIDTH, align);
      line(head.left, PAGE.head, 'left');
      line(head.right, PAGE.head, 'right');
      sheet.line([PAGE.left, PAGE.head + 14], [PAGE.left + WIDTH, PAGE.head + 14], COLOUR.line);
      sheet.line([PAGE.left, bottom - 14], [PAGE.left + WIDTH, bottom - 14], COLOUR.line);
      line(foot, bottom - 8, 'left');
      line(paperTexts.page(page + 1, sheet.pages), bottom - 8, 'right');
    });
  }
}

/**
 * Lays out a paper as a tagged PDF (title, language, structure, embedded fonts). The same paper gives the same bytes.
 * Blocks the thread for some tens of milliseconds: belongs in a worker thread.
 */
export async function makePdf(paper: Paper): Promise<Buffer> {
  const sheet = new Sheet(paper);
  lay(
    sheet,
    paper.blocks.flatMap((block) => piecesOf(sheet, block)),
  );
  drawFurniture(sheet, paper);
  return sheet.bytes();
}
