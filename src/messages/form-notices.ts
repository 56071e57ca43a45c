import type { Notice } from '#/quote-engine/contract/notices.ts';
import { euro } from './format.ts';

const CHECK_ZEROS = 'Klopt het aantal nullen in uw omzet en uw aantal klanten?';

/** Sentences of the notices; `{amount}` and `{countries}` are filled in with what the visitor gave. */
export const NOTICE_TEXTS: Readonly<Record<Notice['code'], string>> = {
  'average-low': `Dat is gemiddeld {amount} per klant per jaar. Dat is weinig. ${CHECK_ZEROS}`,
  'average-high': `Dat is gemiddeld {amount} per klant per jaar. Dat is veel. ${CHECK_ZEROS}`,
  'nothing-excluded':
    'U levert ook aan de overheid of particulieren. Toch telt nu uw hele omzet mee. Dan betaalt u premie over omzet die niet te verzekeren is.',
  'dear-below-200000': `Onder ${euro(20_000_000)} omzet geldt bijna altijd de minimumpremie, vaak ${euro(250_000)} of meer per jaar. Andere manieren om risico te verkleinen zijn één klant verzekeren, vooruitbetaling en factoring.`,
  'one-buyer': 'U heeft één klant op rekening. Wij rekenen met een verzekering voor één klant.',
  'sanctioned-country':
    'Voor {countries} gelden zware sancties van de Europese Unie. Verzekeraars geven daar geen dekking. Heeft u ook klanten in andere landen? Zonder dit land in de lijst rekenen wij met die klanten.',
  'running-policy': 'U heeft al een verzekering. Kijk in uw polis wanneer u kunt opzeggen, zodat u niet dubbel betaalt.',
};
