import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { writable } from '#/messages/papers.ts';
import type { Paper } from './paper.ts';
import { COLOUR, PAGE, type Type } from './style.ts';
import { drawable, linesOf } from './text.ts';
import { unpackWoff } from './woff.ts';

type Element = PDFKit.PDFStructureElement;
/** `scope` and `bbox` are options of pdfkit 0.20 that its types do not have yet. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  /** Columns that a cell takes. */
  readonly span?: number;
};
interface Attributed {
  readonly dictionary: { readonly data: { A?: Record<string, unknown> } };
}

// The old format on purpose: pdfkit's font reader cannot take a subset of a woff2 file.
const require = createRequire(import.meta.url);
const FONTS = {
  text: unpackWoff(readFileSync(require.resolve('@fontsource/public-sans/files/public-sans-latin-400-normal.woff'))),
  bold: unpackWoff(readFileSync(require.resolve('@fontsource/public-sans/files/public-sans-latin-700-normal.woff'))),
} as const;

const settable = (text: string): string => drawable(writable(text));

/** The font draws a plain space behind a dash much too narrow: "€ 2.000 –€ 6.200". The no-break space is as wide as it should be. */
const apart = (line: string): string => line.replaceAll(/([–-]) /g, '$1\u00a0');

const MEASURED_AT = 1000;
/** Widths of words by font, at size one: the same words come back on every paper. */
const widths = { text: new Map<string, number>(), bold: new Map<string, number>() };
const MOST_WIDTHS = 20_000;

/** Lines of text as broken for one width, with their type. */
export interface Setting {
  readonly lines: readonly string[];
  readonly type: Type;
  readonly height: number;
}

/** One document under way: pages, type, structure and what is decoration. */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Element;

  constructor({ title, author, subject, madeAt }: Paper) {
    this.#doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: 'nl-NL',
      info: { Title: title, Author: author, Subject: subject, CreationDate: new Date(madeAt), ModDate: new Date(madeAt) },
    });
    this.#doc.registerFont('text', FONTS.text);
    this.#doc.registerFont('bold', FONTS.bold);
    // Both at once: their order in the file must not hang on which words were measured before.
    this.#doc.font('bold').font('text');
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  newPage(): void {
    this.#doc.addPage();
  }

  get pages(): number {
    return this.#doc.bufferedPageRange().count;
  }

  turnTo(page: number): void {
    this.#doc.switchToPage(page);
  }

  /** Width in points of a text that is not broken. */
  widthOf(text: string, type: Type): number {
    return this.#measure(type.font)(settable(text)) * type.size;
  }

  #measure(font: Type['font']): (text: string) => number {
    const known = widths[font];
    if (known.size > MOST_WIDTHS) known.clear();
    return (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const width = this.#doc.font(font).fontSize(MEASURED_AT).widthOfString(text) / MEASURED_AT;
      known.set(text, width);
      return width;
    };
  }

  /** Breaks text for a width; draws nothing. */
  set(text: string, width: number, type: Type): Setting {
    const lines = linesOf(settable(text), width, type.size, this.#measure(type.font));
    return { lines, type, height: lines.length * type.leading };
  }

  /** Draws what was set with its top at `y`; inside `inside` or `decoration` only. */
  draw({ lines, type }: Setting, x: number, y: number, width: number, align: 'left' | 'right' | 'centre' = 'left'): void {
    const measure = this.#measure(type.font);
    lines.forEach((line, at) => {
      const over = align === 'left' ? 0 : width - measure(line.trimEnd()) * type.size;
      const start = x + (align === 'centre' ? over / 2 : over);
      const top = y + at * type.leading + (type.leading - type.size) / 2;
      this.#doc.font(type.font).fontSize(type.size).fillColor(type.colour).text(apart(line), start, top, { lineBreak: false });
    });
  }

  /** A new element of the structure under `parent`, by default the document itself. */
  element(name: string, { span = 1, ...options }: ElementOptions = {}, parent: Element = this.#root): Element {
    const element = this.#doc.struct(name, options);
    if (span > 1) {
      const { data } = (element as unknown as Attributed).dictionary;
      data.A = { ...data.A, O: 'Table', ColSpan: span };
    }
    parent.add(element);
    return element;
  }

  /** Draws the content of an element, in the order in which it is read. */
  inside(element: Element, draw: () => void): void {
    element.add(draw);
  }

  /** Draws what is no content: lines, grounds, running heads. */
  decoration(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }

  rect(x: number, y: number, width: number, height: number, fill: string, stroke?: string): void {
    const path = this.#doc.rect(x, y, width, height);
    if (stroke === undefined) path.fill(fill);
    else path.lineWidth(0.75).fillAndStroke(fill, stroke);
  }

  line(
    from: readonly [number, number],
    to: readonly [number, number],
    colour: string,
    width = 0.5,
    dash?: readonly [number, number],
  ): void {
    this.#doc.save();
    if (dash) this.#doc.dash(dash[0], { space: dash[1] });
    this.#doc
      .moveTo(...from)
      .lineTo(...to)
      .lineWidth(width)
      .stroke(colour);
    this.#doc.restore();
  }

  /** A line through points, in order. */
  path(points: readonly (readonly [number, number])[], colour: string, width: number): void {
    const [first, ...rest] = points;
    if (first === undefined || rest.length === 0) return;
    this.#doc.moveTo(...first);
    for (const point of rest) this.#doc.lineTo(...point);
    this.#doc.lineWidth(width).lineJoin('round').stroke(colour);
  }

  dot(x: number, y: number, radius: number, colour: string): void {
    this.#doc.circle(x, y, radius).fill(colour);
  }

  diamond(x: number, y: number, size: number): void {
    this.#doc
      .polygon([x, y - size], [x + size, y], [x, y + size], [x - size, y])
      .lineWidth(1)
      .fillAndStroke(COLOUR.paper, COLOUR.ink);
  }

  /** Ends the document and gives its bytes. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    this.#root.end();
    this.#doc.end();
    for await (const chunk of this.#doc) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
