import type { Insurer } from '#/quote-engine/product.ts';
import { comprehensive } from './comprehensive.ts';
import comprehensiveBook from './ratebooks/comprehensive-2026-1.json' with { type: 'json' };
import comprehensiveTerms from './ratebooks/comprehensive-2026-1.terms.json' with { type: 'json' };
import { singleRisk } from './single-risk.ts';
import singleRiskBook from './ratebooks/single-risk-2026-1.json' with { type: 'json' };
import singleRiskTerms from './ratebooks/single-risk-2026-1.terms.json' with { type: 'json' };
import { excessOfLoss } from './excess-of-loss.ts';
import excessOfLossBook from './ratebooks/excess-of-loss-2026-1.json' with { type: 'json' };
import excessOfLossTerms from './ratebooks/excess-of-loss-2026-1.terms.json' with { type: 'json' };

export const credendo: Insurer = {
  id: 'credendo',
  name: 'Credendo',
  products: [comprehensive, singleRisk, excessOfLoss],
  bundledBooks: [
    { ...comprehensiveBook, ...comprehensiveTerms },
    { ...singleRiskBook, ...singleRiskTerms },
    { ...excessOfLossBook, ...excessOfLossTerms },
  ],
};
