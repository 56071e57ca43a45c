/** Measures of the page in points (A4) and the look of the papers: the colours of the site in print. */
export const PAGE = { width: 595.28, height: 841.89, left: 51, right: 51, top: 66, bottom: 64, head: 38, foot: 38 } as const;

export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const BOTTOM = PAGE.height - PAGE.bottom;

export const COLOUR = {
  ink: '#1a1d20',
  soft: '#484d53',
  line: '#d8d4c8',
  strongLine: '#79766b',
  action: '#0a5646',
  sunken: '#f3f1ea',
  caution: '#5c3a00',
  cautionPaper: '#fcf2d6',
  cautionLine: '#a8721a',
  range: '#b9d8cd',
  market: '#ebe4d1',
  marketLine: '#8b7b4f',
  paper: '#ffffff',
} as const;

export type Colour = (typeof COLOUR)[keyof typeof COLOUR];

/** Type: size, distance from line to line, weight and colour. */
export interface Type {
  readonly size: number;
  readonly leading: number;
  readonly font: 'text' | 'bold';
  readonly colour: Colour;
}

const type = (size: number, leading: number, font: Type['font'] = 'text', colour: Colour = COLOUR.ink): Type => ({
  size,
  leading,
  font,
  colour,
});

export const TYPE = {
  title: type(21, 26, 'bold'),
  heading2: type(14, 18, 'bold', COLOUR.action),
  heading3: type(10.5, 14, 'bold'),
  lead: type(11, 15.5),
  plain: type(9.5, 13.5),
  soft: type(8.5, 12, 'text', COLOUR.soft),
  notice: type(9, 12.5, 'bold', COLOUR.caution),
  head: type(8, 10, 'text', COLOUR.soft),
  column: type(8, 10.5, 'bold'),
  group: type(8.5, 11, 'bold', COLOUR.action),
  cell: {
    plain: type(8, 10.3),
    strong: type(8, 10.3, 'bold'),
    soft: type(7.3, 9.4, 'text', COLOUR.soft),
    flag: type(7.3, 9.4, 'bold', COLOUR.caution),
  },
  bar: { name: type(9, 12, 'bold'), text: type(8.5, 11.5), soft: type(8, 10.5, 'text', COLOUR.soft), value: type(9, 12, 'bold') },
} as const;
