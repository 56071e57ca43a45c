import type { Setting, Sheet } from './sheet.ts';
import { PAGE, TYPE, WIDTH } from './style.ts';

/** White space inside the frame of a picture. */
export const PADDING = 7;
const GAP = { sign: 5, key: 16, row: 3 } as const;
const WIDEST_SIGN = 26;

/** One sign of a picture with its words behind it. */
export interface Key {
  readonly setting: Setting;
  readonly width: number;
  draw(x: number, y: number): void;
}

export const keyOf = (sheet: Sheet, text: string, width: number, draw: Key['draw']): Key => ({
  setting: sheet.set(text, WIDTH - PADDING * 2 - WIDEST_SIGN, TYPE.bar.soft),
  width,
  draw,
});

/** Keys beside each other while they fit; gives their height, and draws where `y` is given. */
export function layKeys(keys: readonly Key[], sheet: Sheet, y: number | null): number {
  const start = PAGE.left + PADDING;
  let x = start;
  let row = 0;
  let height = 0;
  for (const key of keys) {
    const words = Math.max(...key.setting.lines.map((line) => sheet.widthOf(line.trimEnd(), key.setting.type)));
    const wide = key.width + GAP.sign + words;
    if (x > start && x + wide > PAGE.left + WIDTH - PADDING) {
      height += row + GAP.row;
      [x, row] = [start, 0];
    }
    if (y !== null) {
      key.draw(x, y + height + key.setting.type.leading / 2);
      sheet.draw(key.setting, x + key.width + GAP.sign, y + height, words);
    }
    row = Math.max(row, key.setting.height);
    x += wide + GAP.key;
  }
  return height + row;
}
