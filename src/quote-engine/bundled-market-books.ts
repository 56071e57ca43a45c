import market20261 from './market-books/market-2026-1.json' with { type: 'json' };

/** Raw market editions shipped with the code; the shell parses, hashes and activates them. */
export const bundledMarketBooks: readonly unknown[] = [market20261];
