import { brokerTexts, takeTexts } from '#/messages/debtor-check/take.ts';
import type { PostFault } from './post-book.ts';
import { MOST_CHOSEN, type Chosen } from './taken.ts';

/** What the visitor typed and ticked, as typed. */
export interface TypedContact {
  readonly companyName: string;
  readonly registrationNumber: string;
  readonly personName: string;
  readonly email: string;
  readonly phone: string;
  readonly remarks: string;
  readonly offersConsent: boolean;
  readonly tipsConsent: boolean;
}

export const NOTHING_TYPED: TypedContact = {
  ...{ companyName: '', registrationNumber: '', personName: '', email: '', phone: '', remarks: '' },
  ...{ offersConsent: false, tipsConsent: false },
};

export interface FieldFault {
  readonly field: keyof TypedContact | 'rows';
  readonly text: string;
}

const ORDER = ['rows', ...(Object.keys(NOTHING_TYPED) as (keyof TypedContact)[])] as const;

/** What is missing before anything is sent; everything else the server judges. */
export function missingIn(typed: TypedContact, chosen: Chosen): readonly FieldFault[] {
  const { missing } = brokerTexts;
  const empty = (['companyName', 'personName', 'email'] as const).filter((field) => typed[field].trim() === '');
  return [
    ...(chosen.size > MOST_CHOSEN ? [{ field: 'rows', text: brokerTexts.tooMany(MOST_CHOSEN) } as const] : []),
    ...empty.map((field) => ({ field, text: missing[field] })),
    ...(typed.offersConsent ? [] : [{ field: 'offersConsent', text: missing.offersConsent } as const]),
  ];
}

/** Faults that the server found, at their fields and in the order of the form; one of another place is told in general. */
export function serverFaults(faults: readonly PostFault[]): { readonly faults: readonly FieldFault[]; readonly other: string | null } {
  const fieldOf = (path: string) => ORDER.find((field) => path === `contact.${field}` || path.split('.')[0] === field);
  const known = ORDER.flatMap((field) => {
    const fault = faults.find(({ path }) => fieldOf(path) === field);
    return fault === undefined ? [] : [{ field, text: fault.text }];
  });
  return { faults: known, other: known.length === 0 ? takeTexts.refused : null };
}

/** The contact as the server takes it; nobody is asked for offers here. */
export const contactBody = (typed: TypedContact): object => ({ ...typed, insurers: [] });
