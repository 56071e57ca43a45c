import type { Cents } from '#/quote-engine/units.ts';
import type { DebtorAnswers } from './answers.ts';

/**
 * Port for a provider of credit information. Nothing implements it in this project and nothing calls it unless a provider is handed to
 * `withCreditInformation`: without one, no name and no registration number leaves the check. See docs/credit-information.md.
 */
export interface CreditInformationProvider {
  readonly name: string;
  /** Reports on the companies asked for; a company that is not found is left out of the answer. Rejects when the provider fails. */
  reportsOn(companies: readonly CompanyAsked[]): Promise<readonly CompanyReport[]>;
}

/** A company by its number in the trade register; never a name alone, never a sole trader. */
export interface CompanyAsked {
  /** Key of the debtor in the book. */
  readonly key: string;
  readonly country: string;
  /** KvK number, ondernemingsnummer or the like. */
  readonly registration: string;
}

/** What a provider says, in its own scale, with the day it says it. */
export interface CompanyReport {
  readonly key: string;
  /** Default within a year, 0–1; null when the provider gives a grade only. */
  readonly defaultRate: number | null;
  readonly grade: string | null;
  readonly limitCents: Cents | null;
  readonly insolvent: boolean;
  /** True when the register has no annual accounts in time. */
  readonly accountsLate: boolean;
  readonly readOn: string;
}

/** One debtor with the answers that a report gives it; the provider's own words stand beside our class, never in it. */
export interface InformedDebtor {
  readonly key: string;
  readonly answers: DebtorAnswers;
  readonly report: CompanyReport;
}

/** Signals that a report proves; what it does not say stays as the owner answered. */
function answersFrom({ insolvent, accountsLate }: CompanyReport, own: DebtorAnswers): DebtorAnswers {
  const signals = new Set(own.signals ?? []);
  if (accountsLate) signals.add('accounts-late');
  return { ...own, ...(insolvent ? { insolvent: true } : {}), ...(accountsLate ? { signals: [...signals] } : {}) };
}

/**
 * Asks a provider about companies and lays its reports over the owner's answers: insolvency and late accounts become answers of
 * `checkDebtors`. Without a provider nothing is asked and the answer is empty, which is how this site runs. Rejects as the provider does.
 */
export async function withCreditInformation(
  provider: CreditInformationProvider | null,
  companies: readonly CompanyAsked[],
  own: Readonly<Record<string, DebtorAnswers>> = {},
): Promise<readonly InformedDebtor[]> {
  if (provider === null || companies.length === 0) return [];
  const asked = new Set(companies.map(({ key }) => key));
  const reports = await provider.reportsOn(companies);
  return reports
    .filter(({ key }) => asked.has(key))
    .map((report) => ({ key: report.key, answers: answersFrom(report, own[report.key] ?? {}), report }));
}
