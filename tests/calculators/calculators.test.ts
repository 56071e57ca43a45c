import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateClaim } from '#/calculators/claim.ts';
import { calculateLimit } from '#/calculators/credit-limit.ts';
import { calculateEarnBack } from '#/calculators/earn-back.ts';
import { calculateSettlement } from '#/calculators/settlement.ts';
import type { Calculation } from '#/calculators/typed-form.ts';
import { calculatorFault } from '#/messages/calculators/faults.ts';
import { claimFields } from '#/messages/calculators/claim.ts';
import { limitFields } from '#/messages/calculators/credit-limit.ts';
import { earnBackFields } from '#/messages/calculators/earn-back.ts';
import type { FieldWords } from '#/messages/calculators/field.ts';
import { settlementFields } from '#/messages/calculators/settlement.ts';
import { linesHold } from '#/policy/worksheet.ts';
import { euros } from '#/quote-engine/units.ts';

const typed = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);
function done<Outcome>(calculation: Calculation<Outcome>): Outcome {
  if (calculation.kind !== 'done') throw new Error(`expected an outcome, got ${JSON.stringify(calculation)}`);
  return calculation.outcome;
}
const faultsOf = (calculation: Calculation<unknown>) =>
  calculation.kind === 'faulty' ? calculation.faults.map(({ field, code }) => `${field}: ${code}`) : [calculation.kind];

const CLAIM = { factuur: '96.800', btw: '21', limiet: '60.000', dekking: '90' };
const YEAR = { verwacht: '20 mln', tarief: '0,2', minimum: '90', werkelijk: '17 mln', afrekening: 'teruggave' };

describe('the claim tool', () => {
  it('W11 from an invoice with VAT, in the order that was chosen', () => {
    const policy = { ...CLAIM, drempel: '1.000', eigenrisico: '2.500', jaarrisico: '10.000', maximum: '100.000' };
    const paid = (volgorde: string, tegen: string) => done(calculateClaim(typed({ ...policy, volgorde, tegen }))).paid;
    expect(paid('eerst-dekking', 'vergoeding')).toBe(euros(41_500));
    expect(paid('eerst-eigen-risico', 'vergoeding')).toBe(euros(41_750));
    expect(paid('eerst-eigen-risico', 'verlies')).toBe(euros(42_750));
  });

  it('says where the invoice goes: payment, VAT and own part are together the invoice', () => {
    const outcome = done(calculateClaim(typed(CLAIM)));
    expect([outcome.paid, outcome.vat, outcome.ownPart]).toEqual([euros(54_000), euros(16_800), euros(26_000)]);
    expect(outcome.paid + outcome.vat + outcome.ownPart).toBe(outcome.invoice);
  });

  it('draws a bar for the invoice, one per step and one for the payment, on one axis', () => {
    const { bars } = done(calculateClaim(typed(CLAIM)));
    expect(bars.map(({ shape }) => shape)).toEqual(['sum', 'less', 'less', 'less', 'sum']);
    expect(bars[0]).toEqual({ shape: 'sum', x: '0.00%', width: '100.00%', from: '0.00%', to: '100.00%' });
    expect(bars.at(-1)?.width).toBe(bars.at(-2)?.to);
  });

  it('asks how a deduction counts only when there is one', () => {
    expect(faultsOf(calculateClaim(typed({ ...CLAIM, eigenrisico: '500', jaarrisico: '500' })))).toEqual([
      'volgorde: missing',
      'tegen: missing',
    ]);
    expect(done(calculateClaim(typed({ ...CLAIM, volgorde: 'eerst-dekking' }))).paid).toBe(euros(54_000));
  });

  it('takes nought as an answer: a limit that was withdrawn, a deductible that is used up', () => {
    expect(done(calculateClaim(typed({ ...CLAIM, limiet: '0' }))).paid).toBe(0);
    const nought = { drempel: '0', eigenrisico: '0', jaarrisico: '0' };
    expect(done(calculateClaim(typed({ ...CLAIM, ...nought }))).paid).toBe(euros(54_000));
    expect(done(calculateClaim(typed({ ...CLAIM, ...nought, volgorde: 'eerst-dekking', tegen: 'verlies' }))).paid).toBe(euros(54_000));
  });

  it('reports every fault at once', () => {
    expect(faultsOf(calculateClaim(typed({ factuur: '1.50', btw: '19', limiet: 'veel', dekking: '190' })))).toEqual([
      'factuur: amount-ambiguous',
      'btw: choice-not-known',
      'limiet: amount-unreadable',
      'dekking: rate-over-100',
    ]);
  });
});

describe('the credit limit tool', () => {
  const YEARLY = { omzet: '600.000', ritme: 'maand', termijn: '30' };

  it('asks the highest balance, which is never below the average', () => {
    const late = done(calculateLimit(typed({ ...YEARLY, telaat: '15', piek: '1,5' })));
    expect([late.average?.need, late.rounded]).toEqual([11_095_890, euros(148_000)]);
    for (const ritme of ['week', 'twee-weken', 'maand', 'kwartaal']) {
      const outcome = done(calculateLimit(typed({ ...YEARLY, ritme, termijn: '45' })));
      expect(outcome.need).toBeGreaterThanOrEqual((outcome.average?.need ?? 0) - 10);
      expect(Math.max(...outcome.points.map(({ balance }) => balance))).toBe(outcome.need);
      expect(linesHold(outcome.lines)).toBe(true);
    }
  });

  it('refuses a peak by which more would be open than is sold', () => {
    const quarter = { omzet: '1 mln', ritme: 'kwartaal', termijn: '90' };
    const refused = calculateLimit(typed({ ...quarter, piek: '12' }));
    expect(faultsOf(refused)).toEqual(['piek: peak-over-year']);
    const words = refused.kind === 'faulty' && refused.faults[0] ? calculatorFault(refused.faults[0], limitFields.turnover) : '';
    expect(words).toBe('Zo staat er meer open dan u verkoopt. Vul ten hoogste 4 in');
    expect(done(calculateLimit(typed({ ...quarter, piek: '4' }))).need).toBeLessThanOrEqual(euros(1_000_000));
    for (const ritme of ['week', 'twee-weken', 'maand', 'kwartaal'])
      for (const termijn of ['1', '30', '90', '364', '365'])
        expect(calculateLimit(typed({ omzet: '1 mln', ritme, termijn, telaat: '365' })).kind).toBe('done');
  });

  it('W35 from single deliveries, on separate lines or with semicolons', () => {
    const form = { tussen: '30', betaaltermijn: '90 dagen' };
    for (const leveringen of ['150.000; 150.000; 100.000', '150000\n150000\n100000;'])
      expect(done(calculateLimit(typed({ ...form, leveringen }))).rounded).toBe(euros(400_000));
  });

  it('refuses what it cannot compute', () => {
    expect(faultsOf(calculateLimit(typed({ omzet: '0', ritme: '', termijn: '400', telaat: '1,5', piek: '0,5' })))).toEqual([
      'omzet: amount-must-be-positive',
      'ritme: missing',
      'termijn: count-outside-range',
      'telaat: count-not-whole',
      'piek: factor-outside-range',
    ]);
    expect(faultsOf(calculateLimit(typed({ leveringen: '1.000;'.repeat(30), tussen: '30', betaaltermijn: '30' })))).toEqual([
      'leveringen: too-many-amounts',
    ]);
    expect(faultsOf(calculateLimit(typed({ leveringen: ';', tussen: '30', betaaltermijn: '30' })))).toEqual(['leveringen: missing']);
  });
});

describe('the settlement tool', () => {
  it('W25 and W26, with what is not insured left out', () => {
    expect(done(calculateSettlement(typed(YEAR))).settlement.toSettle).toBe(euros(-4000));
    expect(done(calculateSettlement(typed({ ...YEAR, werkelijk: '25 mln' }))).settlement.toSettle).toBe(euros(10_000));
    const upward = done(calculateSettlement(typed({ ...YEAR, minimum: '80', werkelijk: '20 mln', afrekening: 'bijbetaling' })));
    expect([upward.instalments[0], upward.settlement.toSettle]).toEqual([euros(8000), euros(8000)]);
  });

  it('S3: declaring the whole turnover instead of the insured part costs too much', () => {
    const outcome = done(calculateSettlement(typed({ ...YEAR, werkelijk: '25 mln', nietverzekerd: '3 mln' })));
    expect([outcome.declared?.result, outcome.settlement.final, outcome.paidTooMuch]).toEqual([
      euros(22_000_000),
      euros(44_000),
      euros(6000),
    ]);
    expect(faultsOf(calculateSettlement(typed({ ...YEAR, nietverzekerd: '18 mln' })))).toEqual(['nietverzekerd: amount-over-other']);
  });

  it('takes a tariff per mille', () => {
    const final = (tarief: string) => done(calculateSettlement(typed({ ...YEAR, tarief }))).settlement.final;
    for (const tarief of ['2‰', '2 promille', '2,0 ‰']) expect(final(tarief)).toBe(final('0,2'));
    expect(final('0,5‰')).toBe(final('0,05%'));
    expect(faultsOf(calculateSettlement(typed({ ...YEAR, tarief: '0,123456‰' })))).toEqual(['tarief: rate-unreadable']);
    expect(faultsOf(calculateSettlement(typed({ ...YEAR, tarief: '1001‰' })))).toEqual(['tarief: rate-over-100']);
  });

  it('takes a minimum of nought and a tariff with three decimals', () => {
    const outcome = done(calculateSettlement(typed({ ...YEAR, tarief: '0,145%', minimum: '0', werkelijk: '1 mln' })));
    expect(outcome.settlement.final).toBe(euros(1450));
  });
});

describe('the earning-back tool', () => {
  it('W40, with cover and in days of turnover', () => {
    const outcome = done(calculateEarnBack(typed({ verlies: '1 ton', marge: '5', dekking: '90', omzet: '10 mln' })));
    expect([outcome.turnover, outcome.insured?.ownPart, outcome.insured?.turnover, outcome.days]).toEqual([
      euros(2_000_000),
      euros(10_000),
      euros(200_000),
      73,
    ]);
    expect(outcome.bars.map(({ width }) => width)).toEqual(['5.00%', '100.00%', '0.50%', '10.00%']);
  });

  it('takes a cover of nought: then the whole loss is borne', () => {
    const outcome = done(calculateEarnBack(typed({ verlies: '1 ton', marge: '5', dekking: '0' })));
    expect([outcome.insured?.ownPart, outcome.insured?.turnover]).toEqual([euros(100_000), outcome.turnover]);
  });

  it('needs a margin above nought', () => {
    expect(faultsOf(calculateEarnBack(typed({ verlies: '100', marge: '0' })))).toEqual(['marge: rate-must-be-positive']);
    expect(faultsOf(calculateEarnBack(typed({ verlies: '10 mld', marge: '0,000001' })))).toEqual(['marge: rate-too-small']);
    expect(done(calculateEarnBack(typed({ verlies: '10 mld', marge: '0,1', omzet: '0,01' }))).turnover).toBe(euros(10_000_000_000_000));
  });
});

describe('every tool', () => {
  const TOOLS: readonly (readonly [string, (query: URLSearchParams) => Calculation<unknown>, readonly FieldWords[]])[] = [
    ['credit limit', calculateLimit, limitFields.turnover],
    ['deliveries', calculateLimit, limitFields.deliveries],
    ['claim', calculateClaim, claimFields],
    ['settlement', calculateSettlement, settlementFields],
    ['earning back', calculateEarnBack, earnBackFields],
  ];

  it.each(TOOLS)('%s: starts empty, and sent empty it asks for exactly what it needs', (_, calculate, fields) => {
    expect(calculate(new URLSearchParams()).kind).toBe('empty');
    expect(calculate(typed({ utm_source: 'nieuwsbrief' })).kind).toBe('empty');
    const asked = faultsOf(calculate(typed(Object.fromEntries(fields.map(({ name }) => [name, ''])))));
    expect(asked).toEqual(
      fields.filter(({ missing, name }) => missing !== null && !['volgorde', 'tegen'].includes(name)).map(({ name }) => `${name}: missing`),
    );
  });

  it.each(TOOLS)('%s: whatever is typed, it answers, and every fault has words', (_, calculate, fields) => {
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        '0',
        '0,000001',
        '1',
        '10 miljard',
        '1,5 mln',
        '99999999999999',
        '-5',
        '100',
        '365',
        '1.50',
        '€ 1.000,-',
        '21',
        'maand',
        'verlies',
        'teruggave',
      ),
    );
    const forms = fc.record(Object.fromEntries(fields.map(({ name }) => [name, text])));
    fc.assert(
      fc.property(forms, (form) => {
        const calculation = calculate(typed(form));
        if (calculation.kind !== 'faulty') return calculation.kind === 'done';
        return calculation.faults.length > 0 && calculation.faults.every((fault) => calculatorFault(fault, fields).length > 10);
      }),
      { numRuns: 400 },
    );
  });
});
