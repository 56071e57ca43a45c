import type { Appraisal } from '#/quote-engine/outcome.ts';
import { euro, pct } from './format.ts';

/** Words of the bandwidth picture, apart from those of the result page: the home page's script needs these and no more. */
export const pictureTexts = {
  picture: 'Totale kosten in het eerste jaar, laag tot hoog',
  pictureLegend: { range: 'laag tot hoog', middle: 'het midden', minimum: 'minimumpremie, vóór limietkosten en belasting' },
  covers: (insuredPct: string) => `vergoedt ${pct(insuredPct)}`,
  middle: (cents: number) => `midden ${euro(cents)}`,
} as const;

export const verdictNames: Readonly<Record<Appraisal['kind'], string>> = {
  indication: 'Indicatie',
  referral: 'Alleen op aanvraag',
  decline: 'Niet mogelijk',
};
