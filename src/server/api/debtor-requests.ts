import * as v from 'valibot';
import { contactSchema } from '#/quote-engine/contract/contact.ts';
import { debtorCheckBody } from './debtor-rows.ts';

/** Customers that the broker can be shown at once. */
export const MOST_CHOSEN = 25;

/** The same signs as in the name of a company: it must read as it is. */
const NAME = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u;

const formKey = v.string('object-not-known');

const chosenRow = v.strictObject(
  {
    key: v.string('debtor-key-not-known'),
    /** Only where the visitor chose that for this customer. */
    name: v.exactOptional(
      v.pipe(
        v.string('debtor-name-characters'),
        v.trim(),
        v.nonEmpty('debtor-name-characters'),
        v.maxLength(120, 'debtor-name-too-long'),
        v.regex(NAME, 'debtor-name-characters'),
      ),
    ),
  },
  'object-not-known',
);

/** Customers that the visitor ticked, each once. */
export const chosenRows = v.pipe(
  v.array(chosenRow, 'list-expected'),
  v.maxLength(MOST_CHOSEN, 'debtors-too-many'),
  v.check((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, 'debtor-key-twice'),
);

/** What the browser posts to `/klantencheck/bewaren/`. */
export const keepBody = v.strictObject({ book: debtorCheckBody, formKey }, 'object-not-known');

/** What the browser posts to `/klantencheck/meekijken/`. */
export const reviewBody = v.pipe(
  v.strictObject({ book: debtorCheckBody, formKey, rows: chosenRows, contact: contactSchema }, 'object-not-known'),
  v.forward(
    v.check(({ book, rows }) => {
      const known = new Set(book.debtors.map(({ key }) => key));
      return rows.every(({ key }) => known.has(key));
    }, 'debtor-not-in-book'),
    ['rows'],
  ),
);
