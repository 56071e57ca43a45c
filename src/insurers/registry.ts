import type { Insurer } from '#/quote-engine/product.ts';
import { allianzTrade } from './allianz-trade/index.ts';
import { atradius } from './atradius/index.ts';
import { coface } from './coface/index.ts';
import { credendo } from './credendo/index.ts';

/** Every insurer of the comparison: one line each. */
export const registry: readonly Insurer[] = [atradius, allianzTrade, coface, credendo];
