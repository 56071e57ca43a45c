import { describe, expect, it } from 'vitest';
import { isIndication } from '#/components/bandwidth/bandwidth.ts';
import { stagesOf } from '#/components/result/worksheet.ts';
import { stepExplanations } from '#/messages/pages/method.ts';
import { comparison } from '../../pages/fixtures/comparison.ts';

const [first] = comparison.appraisals.filter(isIndication);
if (!first) throw new Error('the fixture has an indication');
const stages = stagesOf(first.trace);

describe('the worksheet', () => {
  it('has effects that add up to the total, to the cent', () => {
    const sum = stages.reduce((running, { effectCents }) => running + (effectCents ?? 0), 0);
    expect(sum).toBe(first.totalFirstYear.middleCents);
    expect(stages.at(-1)?.line.result).toBe(sum);
  });

  it('shows a cheaper step as a bar that ends where the dearer one ended', () => {
    const days = stages.find(({ line }) => line.kind === 'factor' && line.code === 'days');
    expect(days?.effectCents).toBe(-50_610);
    expect(days?.bar).toEqual({ x: '81.56%', width: '4.29%', from: '85.85%', to: '81.56%', shape: 'less' });
  });

  it('hands the running amount from bar to bar, and starts a sum at nought', () => {
    const bars = stages.flatMap(({ bar }) => bar ?? []);
    const [base, ...rest] = bars;
    expect(base).toMatchObject({ shape: 'sum', from: '0.00%' });
    for (const [at, bar] of rest.entries()) if (bar.shape !== 'sum') expect(bar.from).toBe(bars[at]?.to);
    expect(new Set(bars.map(({ shape }) => shape))).toEqual(new Set(['sum', 'more', 'less', 'same']));
  });

  it('draws no bar for turnover, which is not to be paid', () => {
    expect(stages[0]).toMatchObject({ effectCents: null, bar: null });
  });

  it('has an explanation on the method page for every line', () => {
    const anchors = stages.map(({ line }) => ('code' in line ? line.code : line.kind));
    expect(anchors.filter((anchor) => !Object.hasOwn(stepExplanations, anchor))).toEqual([]);
  });
});
