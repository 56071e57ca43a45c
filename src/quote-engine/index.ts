export { ENGINE_VERSION, compare } from './compare.ts';
export { activeBook, RateBookError, parseEditions, parseMarketBook } from './editions.ts';
export { bundledMarketBooks } from './bundled-market-books.ts';
export { canonicalJson } from './canonical-json.ts';
export { countNumbers } from './number-count.ts';
export { traceHolds } from './worksheet.ts';
