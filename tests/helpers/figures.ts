import { registry } from '#/insurers/registry.ts';
import type { Figures } from '#/server/app.ts';
import { figuresUseCase } from '#/server/usecases/figures.ts';
import { testClock } from './clock.ts';
import { testEditions } from './editions.ts';

/** Registry and shipped editions as pages get them, on the day of the test comparisons. */
export function testFigures(): Figures {
  const editions = { current: testEditions, replace: () => undefined };
  return figuresUseCase({ insurers: registry, editions, clock: testClock() })();
}
