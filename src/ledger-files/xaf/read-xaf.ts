import type { Receivables } from '#/debtor-check/receivables.ts';
import type { Finding } from '../shortcomings.ts';
import { TextDecoding } from '../text-decoding.ts';
import { bookOf } from './book.ts';
import { XafCollector } from './collect.ts';

/** The debtor book of an audit file that comes in pieces. Throws Refusal: what `XmlRecords` and `bookOf` throw. */
export async function readXaf(slices: AsyncIterable<Uint8Array>): Promise<Receivables> {
  const decoding = new TextDecoding();
  const collector = new XafCollector();
  for await (const slice of slices) collector.write(decoding.push(slice));
  collector.write(decoding.end());
  const book = bookOf(collector.finish());
  const wrong = decoding.fellBack && collector.declaredEncoding === 'utf-8';
  const finding: Finding = { code: 'wrong-encoding' };
  return wrong ? { ...book, shortcomings: [...book.shortcomings, finding] } : book;
}
