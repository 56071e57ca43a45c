import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withCreditInformation, type CompanyReport, type CreditInformationProvider } from '#/debtor-check/credit-information.ts';
import { NOTHING_KNOWN, scoreOf } from '#/debtor-check/score.ts';

const REPORT: CompanyReport = {
  ...{ key: 'k1', defaultRate: 0.02, grade: 'B', limitCents: null, insolvent: false, accountsLate: true, readOn: '2026-11-01' },
};
const ASKED = [{ key: 'k1', country: 'NL', registration: '12345678' }];
const provider = (reports: readonly CompanyReport[]): CreditInformationProvider => ({ name: 'test', reportsOn: async () => reports });

describe('the port for credit information', () => {
  it('is off: without a provider nothing is asked and nothing comes back', async () => {
    expect(await withCreditInformation(null, ASKED)).toEqual([]);
  });

  it('is off in this project: no file implements it or hands one in', () => {
    const users = globSync('src/**/*.{ts,tsx,astro}').filter((path) => readFileSync(path, 'utf8').includes('credit-information.ts'));
    expect(users).toEqual([]);
  });

  it('turns late accounts into a signal beside those of the owner, and leaves the rate of the provider out of the class', async () => {
    const [informed] = await withCreditInformation(provider([REPORT]), ASKED, { k1: { signals: ['asks-delay'] } });
    expect(informed?.answers.signals).toEqual(['asks-delay', 'accounts-late']);
    const score = scoreOf({ ...NOTHING_KNOWN, signals: informed?.answers.signals ?? null });
    const same = scoreOf({ ...NOTHING_KNOWN, signals: ['accounts-late', 'asks-delay'] });
    expect(score.defaultRate).toBeCloseTo(same.defaultRate, 12);
  });

  it('makes an insolvent company class E', async () => {
    const [informed] = await withCreditInformation(provider([{ ...REPORT, insolvent: true }]), ASKED);
    expect(scoreOf({ ...NOTHING_KNOWN, insolvent: informed?.answers.insolvent ?? false }).class).toBe('E');
  });

  it('passes over reports that were not asked for', async () => {
    expect(await withCreditInformation(provider([{ ...REPORT, key: 'k9' }]), ASKED)).toEqual([]);
  });
});
