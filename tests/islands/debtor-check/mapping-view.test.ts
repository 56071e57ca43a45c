import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '#/islands/debtor-check/book-machine.ts';
import { MappingView } from '#/islands/debtor-check/mapping-view.tsx';
import { plainDateOf } from '#/quote-engine/calendar.ts';

const MAPPING: Mapping = {
  kind: 'mapping',
  headers: ['Klant', 'Openstaand'],
  sample: [['Vis', 12.5]],
  proposal: {
    columns: [
      { column: 0, meaning: 'debtor-name', sure: true },
      { column: 1, meaning: 'open-amount', sure: true },
    ],
    madeBy: null,
    shifted: false,
  },
  ...{ asOf: null, worksheets: null, remembered: null },
};
const drawn = (part: Partial<Mapping>) =>
  render(h(MappingView, { mapping: { ...MAPPING, ...part }, onConfirm: () => undefined, onSheet: () => undefined }));

describe('the columns to confirm', () => {
  it('come with the day that stands above the list, as read, to change or to leave', () => {
    const page = drawn({ asOf: plainDateOf('2026-08-31') });
    expect(page).toMatch(/id="peildatum"[^>]*value="31-8-2026"/);
    expect(page).toContain('Gelezen uit het bestand: 31\u00a0augustus 2026.');
    expect(drawn({})).not.toContain('Gelezen uit het bestand');
  });

  it('say which sheet of a workbook was read, and offer the others', () => {
    const filled = [
      { at: 0, name: 'Oud', hidden: true },
      { at: 2, name: 'Posten', hidden: false },
    ];
    const page = drawn({ worksheets: { read: 2, filled } });
    expect(page).toContain('Wij lazen het blad “Posten”. Dit werkboek heeft nog 1 ander blad waar iets in staat.');
    expect(page).toMatch(/<option value="0">Oud \(verborgen\)<\/option><option [^>]*selected[^>]*>Posten<\/option>/);
    expect(drawn({ worksheets: { read: 2, filled: filled.slice(1) } })).not.toContain('werkblad');
  });
});
