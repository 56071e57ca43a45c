import { figurePiece } from './figure.ts';
import { keyOf } from './keys.ts';
import type { Curve } from './paper.ts';
import type { Piece } from './pieces.ts';
import type { Sheet } from './sheet.ts';
import { COLOUR, PAGE, TYPE, WIDTH } from './style.ts';

const LABELS = 44;
const END = 36;
const AXIS = { x: PAGE.left + LABELS, width: WIDTH - LABELS - END, height: 150 } as const;
const SCALE = 16;

type Place = (point: { readonly x: number; readonly y: number }) => readonly [number, number];

function drawGrid(sheet: Sheet, { across, up }: Curve, place: Place): void {
  const room = AXIS.width / Math.max(1, across.length - 1);
  for (const { at, label } of across) {
    const [x, y] = place({ x: at, y: 0 });
    sheet.line([x, y], place({ x: at, y: 100 }), COLOUR.line);
    sheet.draw(sheet.set(label, room, TYPE.bar.soft), x - room / 2, y + 3, room, 'centre');
  }
  for (const { at, label } of up) {
    const [x, y] = place({ x: 0, y: at });
    const setting = sheet.set(label, LABELS, TYPE.bar.soft);
    sheet.line([x, y], place({ x: 100, y: at }), COLOUR.line);
    sheet.draw(setting, x - LABELS, y - setting.height / 2, LABELS - 5, 'right');
  }
}

/** A line over two axes with named points on it. */
export function curvePiece(sheet: Sheet, curve: Curve): Piece {
  const { caption, alternative, points, marks, legend } = curve;
  return figurePiece(sheet, {
    ...{ caption, alternative },
    height: AXIS.height + SCALE,
    keys: [
      keyOf(sheet, legend.line, 18, (x, y) =>
        sheet.path(
          [
            [x, y],
            [x + 18, y],
          ],
          COLOUR.action,
          1.5,
        ),
      ),
      ...(marks.length === 0 ? [] : [keyOf(sheet, legend.marks, 10, (x, y) => sheet.diamond(x + 5, y, 4))]),
    ],
    draw(top) {
      const place: Place = ({ x, y }) => [AXIS.x + (x / 100) * AXIS.width, top + AXIS.height - (y / 100) * AXIS.height];
      drawGrid(sheet, curve, place);
      sheet.path(points.map(place), COLOUR.action, 1.5);
      for (const mark of marks) sheet.diamond(...place(mark), 4);
    },
  });
}
