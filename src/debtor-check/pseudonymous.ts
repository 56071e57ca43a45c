import type { PlainDate } from '#/quote-engine/calendar.ts';
import { FACTOR_ONE, ONE, type Factor, type Rate } from '#/quote-engine/units.ts';
import type { BookAnswers, BookFacts, DebtorAnswers } from './answers.ts';
import { BANDS } from './balance.ts';
import type { DebtorCheck } from './check.ts';
import type { DebtorFinding } from './debtor.ts';
import type { Ageing, NotInsurable, Receivables, Shortcoming } from './receivables.ts';

/** What the owner added about one debtor, as it travels: country and what cannot be insured stand in the row itself. */
type RowAnswers = Pick<DebtorAnswers, 'sector' | 'relation' | 'signals' | 'late' | 'termDays' | 'wantedLimitCents' | 'insolvent'>;

/** One debtor under a number. What is nought or not known is left out. */
export interface PseudonymousDebtor extends RowAnswers {
  readonly key: string;
  readonly country?: string;
  /** The file says a country that was not understood. */
  readonly countryUnread?: true;
  readonly isPerson?: true;
  readonly notInsurable?: NotInsurable;
  /** Bands that hold something, after payments and credit notes were taken off. */
  readonly ageing: Partial<Ageing>;
  /** Received or credited beyond what was invoiced, above zero. */
  readonly creditCents?: number;
  /** Sales of the period of the book. */
  readonly salesCents?: number;
  /** With at most one decimal; below zero for who pays early. */
  readonly averageDaysLate?: number;
}

/** The book without names and invoices, as the API takes it: enough to find the same as here, to the cent. */
export interface PseudonymousBook {
  readonly establishment: 'NL' | 'BE';
  readonly turnoverCents: number;
  /** Days that the sales are about; left out for a year. */
  readonly salesDays?: number;
  readonly asOf?: PlainDate;
  readonly ledger?: { readonly account: string; readonly balanceCents: number };
  /** What holds for every debtor without its own. */
  readonly termDays?: number;
  readonly sector?: NonNullable<DebtorAnswers['sector']>;
  readonly relation?: NonNullable<DebtorAnswers['relation']>;
  readonly signals?: NonNullable<DebtorAnswers['signals']>;
  readonly lossesCents?: number;
  /** Decimal text in percent. */
  readonly marginPct?: string;
  /** Turnover of the highest month over an average one, as decimal text. */
  readonly peak?: string;
  /** What the file lacks or does oddly: codes with counts and amounts, none of its words. */
  readonly noted?: readonly Omit<Shortcoming, 'detail'>[];
  readonly debtors: readonly PseudonymousDebtor[];
}

const ACCOUNT = /^[\d.]{1,20}$/;

const pctText = (share: Rate): string => String((share * 100) / ONE);
const factorText = (factor: Factor): string => String(factor / ONE);

function answersOf({ sector, relation, signals, late, wantedLimitCents, insolvent }: DebtorAnswers): RowAnswers {
  return {
    ...(sector !== undefined && { sector }),
    ...(relation !== undefined && { relation }),
    ...(signals !== undefined && { signals }),
    ...(late !== undefined && { late }),
    ...(wantedLimitCents !== undefined && { wantedLimitCents }),
    ...(insolvent === true && { insolvent }),
  };
}

interface RowInput {
  readonly finding: DebtorFinding;
  readonly salesCents: number | null;
  readonly own: DebtorAnswers;
  readonly usualTerm: number;
}

/** A debtor as a number with amounts. Its term is told where it is not that of the book. */
function rowOf({ finding, salesCents, own, usualTerm }: RowInput): PseudonymousDebtor {
  const { key, country, countryUnread, ownerOnly, notInsurable, balance, averageDaysLate } = finding;
  const { termDays } = finding.exposure.days;
  const bands = BANDS.filter((band) => balance.ageing[band] > 0).map((band) => [band, balance.ageing[band]] as const);
  return {
    key,
    ageing: Object.fromEntries(bands),
    ...(country !== null && { country }),
    ...(countryUnread === true && { countryUnread }),
    ...(ownerOnly && { isPerson: true as const }),
    ...(notInsurable !== null && { notInsurable }),
    ...(balance.creditCents > 0 && { creditCents: balance.creditCents }),
    ...(salesCents !== null && salesCents >= 0 && { salesCents }),
    ...(averageDaysLate !== null && { averageDaysLate }),
    ...(termDays !== usualTerm && { termDays }),
    ...answersOf(own),
  };
}

type OnBook = Omit<PseudonymousBook, 'establishment' | 'turnoverCents' | 'debtors'>;

function saidOfBook({ forAll, lossesCents, margin, peak }: BookFacts): OnBook {
  return {
    ...(forAll?.sector !== undefined && { sector: forAll.sector }),
    ...(forAll?.relation !== undefined && { relation: forAll.relation }),
    ...(forAll?.signals !== undefined && { signals: forAll.signals }),
    ...(lossesCents !== undefined && { lossesCents }),
    ...(margin !== undefined && { marginPct: pctText(margin) }),
    ...(peak !== undefined && peak !== FACTOR_ONE && { peak: factorText(peak) }),
  };
}

const withoutWords = ({ code, count, amountCents }: Shortcoming): Omit<Shortcoming, 'detail'> => ({
  code,
  ...(count !== undefined && { count }),
  ...(amountCents !== undefined && { amountCents }),
});

/** A checked book without names: amounts by age, sales and countries under a number, with what the owner added. */
export function pseudonymousBook(check: DebtorCheck, { debtors, salesDays }: Receivables, answers: BookAnswers): PseudonymousBook {
  const { usual, asOf, turnover } = check;
  const { ledger, shortcomings } = check.reconciliation;
  return {
    ...{ establishment: answers.establishment, turnoverCents: turnover.amountCents },
    ...(salesDays !== null && { salesDays }),
    ...(asOf !== null && { asOf }),
    ...(ledger !== null && ACCOUNT.test(ledger.account) && { ledger }),
    ...(usual.termFrom !== 'estimate' && { termDays: usual.termDays }),
    ...saidOfBook(answers),
    ...(shortcomings.length > 0 && { noted: shortcomings.map(withoutWords) }),
    debtors: check.debtors.map((finding, at) =>
      rowOf({
        finding,
        salesCents: debtors[at]?.salesCents ?? null,
        own: answers.debtors?.[finding.key] ?? {},
        usualTerm: usual.termDays,
      }),
    ),
  };
}
