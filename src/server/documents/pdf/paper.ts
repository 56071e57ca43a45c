/**
 * What stands on paper, as plain data: made where the texts and figures are, laid out in a worker thread that knows neither.
 * All texts are final. Lengths and places of a picture are percentages of its axis.
 */
export interface Paper {
  /** Title of the document, as a reader program shows it. */
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO instant that the file bears as its date: the same instant and blocks give the same bytes. */
  readonly madeAt: string;
  /** Top of every page: the site, and what this paper is. */
  readonly head: { readonly left: string; readonly right: string };
  /** Bottom of every page, beside its number. */
  readonly foot: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style?: ParagraphStyle;
      readonly withNext?: Tie;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Sentences that no reader may miss, on a ground of their own. */
  | { readonly kind: 'notice'; readonly texts: readonly string[] }
  | Table
  | Bandwidth
  | Bars
  | Curve;

export type ParagraphStyle = 'plain' | 'lead' | 'soft';

/** Stays on one page with what comes next: always, or only where all that wishes so fits on one page. */
export type Tie = 'always' | 'if-it-fits' | false;

/** Text of one cell: paragraphs under each other. */
export interface Line {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'soft' | 'flag';
}
export type Cell = readonly Line[];

export interface TableRow {
  readonly head: Cell;
  readonly cells: readonly Cell[];
  /** Drawn with more weight, as a total is. */
  readonly strong?: boolean;
}

export interface TableColumn {
  readonly name: string;
  /** Width beside those of the others; `fit` is as wide as its longest text and no wider, so that no amount is ever broken. */
  readonly share: number | 'fit';
  readonly align?: 'left' | 'right';
  /** Its cells are heads of what follows in the row; the first column always is. */
  readonly heads?: boolean;
}

export interface Table {
  readonly kind: 'table';
  /** Names the table for who cannot see it. */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly TableRow[] }[];
}

/** Bars on one shared axis: the signature picture of the site. */
export interface Bandwidth {
  readonly kind: 'bandwidth';
  readonly caption: string;
  /** The whole picture in words. */
  readonly alternative: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly BandwidthRow[];
  readonly market: { readonly start: number; readonly width: number; readonly end: number | null; readonly label: string } | null;
  /** An amount to hold the bars against, such as the reader's own premium. */
  readonly marker: { readonly at: number; readonly label: string } | null;
  readonly legend: { readonly range: string; readonly middle: string; readonly minimum: string | null };
}

export interface BandwidthRow {
  readonly name: string;
  readonly product: string;
  readonly value: string;
  readonly notes: readonly string[];
  /** Drawn with more weight: what the others are held against. */
  readonly strong?: boolean;
  /** Null where there is no amount. */
  readonly bar: { readonly start: number; readonly width: number; readonly middle: number; readonly minimum: number | null } | null;
}

/** Bars under each other, each with a mark on the same axis of 0 to 100. */
export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  readonly alternative: string;
  readonly rows: readonly {
    readonly name: string;
    /** At the end of the row. */
    readonly value: string;
    readonly note: string;
    readonly length: number;
    /** A second piece behind the first. */
    readonly more?: number;
    readonly mark: number | null;
  }[];
  /** A stroke for each bar, or one line through all marks. */
  readonly marks: 'strokes' | 'line';
  readonly legend: { readonly bar: string; readonly more?: string; readonly mark: string };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A falling line with points on it that are named in the legend. Places are percentages of both axes, from the bottom left. */
export interface Curve {
  readonly kind: 'curve';
  readonly caption: string;
  readonly alternative: string;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  readonly legend: { readonly line: string; readonly marks: string };
}
