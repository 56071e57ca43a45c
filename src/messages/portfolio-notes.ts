import { count, list } from '#/messages/format.ts';
import type { Confidence, NotAssessable } from '#/premium-check/verdict.ts';
import type { PortfolioNotes, PortfolioObstacle, PortfolioRemark } from '#/server/app.ts';

export const confidenceNames: Readonly<Record<Confidence, string>> = { high: 'hoog', medium: 'middel', low: 'laag' };

const tooWide = (headers: readonly string[]) =>
  headers.length === 0
    ? 'De marge van de markt is te breed, ook nu alle kolommen zijn gevuld die haar smaller maken.'
    : `De marge van de markt is te breed. Zij wordt smaller als u dit invult: ${list(headers)}.`;

const REASONS: Readonly<Record<NotAssessable, (headers: readonly string[]) => string>> = {
  'premium-basis-unknown': () => 'Er staat niet waarover de premie wordt betaald. Vul dat in bij Premie over, met Tarief of Jaarpremie.',
  'too-few-insurers': () => 'Minder dan twee verzekeraars geven bij deze dekking een bedrag. Dan is er geen markt om mee te vergelijken.',
  'range-too-wide': tooWide,
};

const REMARKS: Readonly<Record<PortfolioRemark, string>> = {
  'deductible-never-met':
    'Het eigen risico is hoger dan de verzekerbare omzet van een heel jaar: zo betaalt de polis nooit. Controleer het bedrag.',
  'limit-costs-unknown': 'De limietkosten zijn niet ingevuld: wij vergeleken alleen de premie.',
  'low-price-low-maximum': 'Een lage prijs met een laag maximum: de hoogste vergoeding per jaar is lager dan gangbaar.',
  'low-price-unknown-maximum': 'De hoogste vergoeding per jaar is niet ingevuld: een lage prijs kan een laag maximum betekenen.',
  'notice-day-missed': 'De eerstvolgende opzegdatum is al voorbij: de genoemde datum is van een jaar later.',
  'notice-months-assumed': 'De opzegtermijn is niet ingevuld: wij rekenden met drie maanden.',
};

type Noted = Pick<PortfolioNotes, 'reason' | 'remarks'>;

/** What belongs beside the verdict of one policy, a sentence each, the reason first. `headers` are those of the columns that narrow the range. */
export const noteTexts = ({ reason, remarks }: Noted, headers: readonly string[]): readonly string[] => [
  ...(reason === null ? [] : [REASONS[reason](headers)]),
  ...remarks.map((remark) => REMARKS[remark]),
];

const policies = (number: number) => `${count(number)} ${number === 1 ? 'polis' : 'polissen'}`;

const OBSTACLES: Readonly<Record<NotAssessable, (number: number) => string>> = {
  'premium-basis-unknown': (number) => `Bij ${policies(number)} staat niet waarover de premie wordt betaald. Vul dat in bij Premie over.`,
  'too-few-insurers': (number) =>
    `Bij ${policies(number)} geven minder dan twee verzekeraars een bedrag. Dan is er geen markt om mee te vergelijken.`,
  'range-too-wide': (number) =>
    `Bij ${policies(number)} is de marge van de markt te breed: het hoogste bedrag is meer dan vier keer het laagste.`,
};

/** What stands empty and matters most, with how many policies lack it where that is not each of them. */
function emptyColumns({ rows, columns }: PortfolioObstacle): string {
  const named = columns.map((one) => (one.rows === rows ? one.header : `${one.header} (${policies(one.rows)})`));
  return named.length === 0 ? '' : ` Leeg, en van invloed: ${list(named)}. Vult u die in, dan wordt de marge smaller.`;
}

export const obstacleTexts = {
  title: 'Waarom polissen niet te beoordelen zijn',
  why: (obstacle: PortfolioObstacle) => `${OBSTACLES[obstacle.reason](obstacle.rows)}${emptyColumns(obstacle)}`,
} as const;
