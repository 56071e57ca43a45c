import type { ProductCover } from '#/debtor-check/cover.ts';
import { euro, pct } from '#/messages/format.ts';

export const coverTexts = {
  perInsurer: 'Per verzekeraar',
  about: 'Wat een verzekeraar met een klant doet, schatten wij uit wat hij over limieten zegt. Hij beslist zelf.',
} as const;

/** How one product would take a customer on, with the amount or part it names. */
export function coverWay({ way, upToCents, partPct }: ProductCover): string {
  switch (way) {
    case 'without-request':
      return upToCents === null ? 'zonder aanvraag' : `zonder aanvraag, tot ongeveer ${euro(upToCents)}`;
    case 'basic-part':
      return partPct === null ? 'een deel zonder aanvraag, meer op aanvraag' : `${pct(partPct)} zonder aanvraag, meer op aanvraag`;
    case 'on-request':
      return upToCents === null ? 'op aanvraag' : `op aanvraag, want meer dan ${euro(upToCents)}`;
    case 'own-decision':
      return 'u beoordeelt zelf, binnen de polis';
    case 'hardly':
      return 'nauwelijks';
    case 'not-stated':
      return 'niet opgegeven';
  }
}
