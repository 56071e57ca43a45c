import type { PlainDate } from '#/quote-engine/calendar.ts';
import type { SubledgerLine } from './collected.ts';
import type { Fields } from './master.ts';

/** What the place of a line says about it, beside its own fields. */
export interface LineContext {
  readonly relation: string;
  readonly amount: number;
  readonly bookedOn: PlainDate | null;
  readonly dateOf: (text: string | undefined) => PlainDate | null;
}

/** A line of a sub-ledger, or a booking on the debtors' account, with its fields read. */
export function lineOf(fields: Fields, { relation, amount, bookedOn, dateOf }: LineContext): SubledgerLine {
  const reference = fields.get('invRef');
  return {
    relation,
    amount,
    kind: fields.get('mutTp')?.toUpperCase() ?? null,
    matchKey: fields.get('matchKeyID') ?? null,
    reference: reference === undefined || /^0+$/.test(reference) ? null : reference,
    invoiceDate: dateOf(fields.get('invDt')),
    dueDate: dateOf(fields.get('invDueDt')),
    bookedOn,
  };
}

/**
 * The kind of a booking, which has none of its own: an invoice or a credit note in a sales journal, and where it bears the number of its
 * own transaction, as corrections in a general journal do. Bank and cash book number their statements: there a like number means nothing.
 */
export function kindOfBooking(fields: Fields, journalType: string, transaction: string | undefined): 'I' | null {
  if (journalType === 'S') return 'I';
  const isOfMoney = journalType === 'B' || journalType === 'C';
  return !isOfMoney && transaction !== undefined && fields.get('invRef') === transaction ? 'I' : null;
}
