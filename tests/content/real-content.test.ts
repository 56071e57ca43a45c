import { describe, expect, it } from 'vitest';
import { checkContent } from '#/content-check/check.ts';
import { tellFault } from '#/content-check/fault.ts';
import { systemClock } from '#/server/clock.ts';
import { readContentInput } from '#/server/content/read-content.ts';

describe('the texts of the site', () => {
  const { faults, measures } = checkContent(readContentInput(systemClock().today(), false));

  it('have no faults', () => {
    for (const warning of faults.filter(({ weight }) => weight === 'warning')) process.stdout.write(`${tellFault(warning)}\n`);
    expect(
      faults
        .filter(({ weight }) => weight === 'fault')
        .map(tellFault)
        .join('\n\n'),
    ).toBe('');
  });

  it('are read at all', () => {
    expect(measures.length).toBeGreaterThan(100);
  });
});
