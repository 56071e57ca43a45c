import type { ClaimLine } from '#/policy/claim/trace.ts';
import type { Line, LineCode, Operation } from '#/policy/worksheet.ts';
import { count, euro, euroCents, factor, list, rate } from './format.ts';

/** One line of a worksheet in words: what it is, how it is computed, what comes out. */
export interface WorkedStep {
  readonly label: string;
  readonly working: string;
  readonly outcome: string;
}

/** Cents as an amount, with the cents only when there are any. */
export function amount(cents: number): string {
  if (cents < 0) return `−${amount(-cents)}`;
  return cents % 100 === 0 ? euro(cents) : euroCents(cents);
}

export const LINE_LABELS: Readonly<Record<LineCode, string>> = {
  'vat-taken-off': 'Zonder btw',
  'average-need': 'Gemiddeld openstaand',
  'need-with-peak': 'In uw drukke tijd',
  'need-rounded': 'Afgerond naar boven, op duizend euro',
  'highest-balance': 'Hoogste saldo',
  delivery: 'Een gewone levering',
  'delivery-with-peak': 'Een levering in uw drukke tijd',
  'open-deliveries': 'Leveringen die tegelijk openstaan',
  'insured-turnover': 'Omzet die u opgeeft',
  'own-part': 'Uw eigen deel',
  'expected-premium': 'Verwachte premie',
  'minimum-premium': 'Minimumpremie',
  'actual-premium': 'Premie over de werkelijke omzet',
  'final-premium': 'Wat u betaalt: het hoogste van de twee',
  settlement: 'Afrekening na het jaar',
  'capped-balance': 'Saldo, tot de limiet',
  'insured-balances': 'Verzekerd saldo samen',
  'balance-premium': 'Premie van deze maand',
  'limit-fees-first': 'Eerste aanvragen',
  'limit-fees-monitoring': 'Klanten volgen',
  'limit-fees': 'Kosten samen',
  fee: 'Kosten samen',
  'premium-by-rate': 'Premie volgens het tarief',
  'yearly-premium': 'Premie voor een heel jaar',
  'claims-allowed': 'Zoveel schade mag er zijn',
  bonus: 'Bonus',
  surcharge: 'Toeslag',
  'combined-limit': 'Limiet met extra dekking',
  'top-up-premium': 'Premie voor deze maanden',
  'top-up-total': 'Met de toetskosten',
  'losses-together': 'Schades samen',
  'above-priority': 'Boven uw eigen deel',
  'layer-payment': 'Uitkering, tot het verzekerde bedrag',
  'customer-maximum': 'Maximum voor deze klant',
  'graded-share': 'Verzekerd deel',
  'graded-payment': 'Uitkering',
  'insured-balance': 'Verzekerd saldo',
  'datum-line-payment': 'Uitkering',
  'recovery-on-covered': 'Deel voor verzekerde facturen',
  'recovery-by-percentage': 'Daarvan volgens het percentage',
  'recovery-to-insurer': 'Naar de verzekeraar',
  'recovery-to-client-covered': 'Naar u, uit verzekerde facturen',
  'recovery-to-client-uncovered': 'Naar u, uit andere facturen',
  'extra-turnover': 'Extra omzet die u nodig heeft',
  'insurance-tax': 'Assurantiebelasting',
  'premium-with-tax': 'Premie met belasting',
};

/** An operation as a sum that can be redone by hand. */
export function workingOf(operation: Operation): string {
  switch (operation.kind) {
    case 'portion':
      return `${amount(operation.of)} × ${rate(operation.share)}`;
    case 'times':
      return `${count(operation.count)} × ${amount(operation.of)}`;
    case 'fraction':
      return `${amount(operation.of)} × ${count(operation.numerator)} ÷ ${count(operation.divisor)}`;
    case 'in-proportion':
      return `${amount(operation.of)} × ${amount(operation.part)} ÷ ${amount(operation.whole)}`;
    case 'scaled':
      return `${amount(operation.of)} × ${shortFactor(operation.by)}`;
    case 'without-vat':
      return `${amount(operation.of)} ÷ ${shortFactor(UNITS + operation.vat)}`;
    case 'grossed-up':
      return `${amount(operation.of)} ÷ ${rate(operation.share)}`;
    case 'sum':
      return operation.terms.map(amount).join(' + ');
    case 'less':
      return `${amount(operation.from)} − ${amount(operation.amount)}${operation.amount > operation.from ? ', nooit minder dan nul' : ''}`;
    case 'difference':
      return `${amount(operation.from)} − ${amount(operation.amount)}`;
    case 'lowest':
      return `Laagste van ${list(operation.of.map(amount))}`;
    case 'highest':
      return `Hoogste van ${list(operation.of.map(amount))}`;
    case 'rounded-up':
      return `${amount(operation.of)}, naar boven op ${amount(operation.to)}`;
    case 'all-or-nothing':
      return operation.met ? 'Voldoet' : 'Voldoet niet';
  }
}

const UNITS = 100_000_000;
/** A multiplier without idle noughts: 150000000 → `1,5`. */
const shortFactor = (units: number): string => factor(units).replace(/,?0+$/, '');

/** A line of a worksheet in words. */
export const lineText = ({ code, operation, result }: Line): WorkedStep => ({
  label: LINE_LABELS[code],
  working: workingOf(operation),
  outcome: amount(result),
});

export const CLAIM_LABELS: Readonly<Record<ClaimLine['kind'], string>> = {
  debt: 'Verzekerde vordering',
  'credit-limit': 'Tot de kredietlimiet',
  threshold: 'Boven de drempel?',
  'insured-percentage': 'Verzekerd percentage',
  'each-and-every': 'Eigen risico per schade',
  'minimum-retention': 'Minimaal eigen deel',
  'aggregate-first-loss': 'Eigen risico per jaar',
  'maximum-liability': 'Hoogste vergoeding per jaar',
};

/** The sum of one line of a claim statement. */
export function claimWorking(line: ClaimLine): string {
  switch (line.kind) {
    case 'debt':
      return 'Wat uw klant u schuldig blijft';
    case 'credit-limit':
      return `Laagste van ${amount(line.before)} en ${amount(line.limit)}`;
    case 'threshold':
      return thresholdWorking(line);
    case 'insured-percentage':
      return `${amount(line.before)} × ${rate(line.share)}`;
    case 'each-and-every':
      return `${amount(line.before)} − ${amount(line.amount)}${line.amount > line.before ? ', nooit minder dan nul' : ''}`;
    case 'minimum-retention':
      return `${amount(line.before)} − het hoogste van ${amount(line.uninsuredShare)} en ${amount(line.minimum)}`;
    case 'aggregate-first-loss':
      return `${amount(line.before)} − ${amount(line.borne)} (van ${amount(line.left)} die nog over was)`;
    case 'maximum-liability':
      return `Laagste van ${amount(line.before)} en ${amount(line.left)} die nog over was`;
  }
}

function thresholdWorking({ before, threshold, reached }: Extract<ClaimLine, { kind: 'threshold' }>): string {
  return reached
    ? `Drempel ${amount(threshold)}: het hele bedrag van ${amount(before)} telt`
    : `Drempel ${amount(threshold)}: een schade van ${amount(before)} telt niet`;
}

/** A line of a claim statement in words. */
export const claimText = (line: ClaimLine): WorkedStep => ({
  label: CLAIM_LABELS[line.kind],
  working: claimWorking(line),
  outcome: amount(line.result),
});
