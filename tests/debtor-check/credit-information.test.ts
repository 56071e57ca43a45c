import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCreditInformation, type CompanyReport, type CreditInformationProvider } from '#/debtor-check/credit-information.ts';
import { NOTHING_KNOWN, scoreOf } from '#/debtor-check/score.ts';

type ExampleBureau = (
  ask: (numbers: readonly string[]) => Promise<readonly Readonly<Record<string, unknown>>[]>,
  today: () => string,
) => CreditInformationProvider;

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

  it('is met by the example of the documentation, word for word', async () => {
    const page = readFileSync('docs/credit-information.md', 'utf8');
    const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'example-'));
    const path = join(folder, 'bureau.ts');
    writeFileSync(path, example.replaceAll("'#/", `'${process.cwd()}/src/`));
    const { bureau } = (await import(path)) as { readonly bureau: ExampleBureau };
    const row = { number: '12345678', failureWithinYear: 0.012, rating: 'B2', advisedLimitEuro: 25_000, accountsOverdue: true };
    const asked: (readonly string[])[] = [];
    const provided = bureau(
      (numbers) => {
        asked.push(numbers);
        return Promise.resolve([{ ...row, status: 'active' }]);
      },
      () => '2026-11-22',
    );
    const [informed, ...rest] = await withCreditInformation(provided, [...ASKED, { key: 'k2', country: 'NL', registration: '87654321' }]);
    expect(asked).toEqual([['12345678', '87654321']]);
    expect(rest).toEqual([]);
    expect(informed).toMatchObject({
      key: 'k1',
      answers: { signals: ['accounts-late'] },
      report: { grade: 'B2', limitCents: 2_500_000, insolvent: false, readOn: '2026-11-22' },
    });
    rmSync(folder, { recursive: true });
  });

  it('passes over reports that were not asked for', async () => {
    expect(await withCreditInformation(provider([{ ...REPORT, key: 'k9' }]), ASKED)).toEqual([]);
  });
});
