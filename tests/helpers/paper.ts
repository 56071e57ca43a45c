import { writable } from '#/messages/papers.ts';
import type { Block } from '#/server/documents/pdf/paper.ts';
import type { ReadPdf } from './pdf.ts';

/** Text without its spaces and with no break: lines are broken and words cut where the width asks for it. */
export const tight = (text: string): string => writable(text).replace(/[\s-]/g, '');

/** Every text that a block sets. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'notice':
      return block.texts;
    case 'table':
      return [
        ...block.columns.map(({ name }) => name),
        ...block.groups.flatMap(({ title, rows }) => [
          ...(title === null ? [] : [title]),
          ...rows.flatMap(({ head, cells }) => [head, ...cells].flatMap((cell) => cell.map(({ text }) => text))),
        ]),
      ];
    case 'bars':
      return [
        block.caption,
        block.legend.bar,
        block.legend.more ?? '',
        ...block.rows.flatMap(({ name, value, note }) => [name, value, note]),
      ];
    case 'curve':
      return [block.caption, block.legend.line, ...[...block.across, ...block.up].map(({ label }) => label)];
    case 'bandwidth':
      return [
        block.caption,
        ...block.rows.flatMap(({ name, product, value, notes }) => [name, product, value, ...notes]),
        ...block.ticks.map(({ label }) => label),
        ...(block.market === null ? [] : [block.market.label]),
      ];
  }
}

/** Pairs of runs on one page that lie over each other by more than a hair. */
export function overlaps({ pages }: ReadPdf): readonly string[] {
  const hair = 0.4;
  return pages.flatMap(({ runs }) =>
    runs.flatMap((a, at) =>
      runs
        .slice(at + 1)
        .filter((b) => a.left < b.right - hair && b.left < a.right - hair && a.bottom < b.top - hair && b.bottom < a.top - hair)
        .map((b) => `${a.text} / ${b.text}`),
    ),
  );
}
