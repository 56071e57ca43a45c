import type { PlainDate } from '#/quote-engine/calendar.ts';
import { Refusal } from '../result.ts';
import { exactAmount, xmlDate } from '../values.ts';
import { SafeXml } from '../safe-xml.ts';

/** One sales invoice or credit note. `net` in cents without VAT, below nought for a credit note. */
export interface UblInvoice {
  readonly number: string | null;
  readonly issued: PlainDate | null;
  readonly currency: string;
  readonly net: number | null;
  readonly seller: string | null;
  /** Country of the seller, as written. */
  readonly sellerCountry: string | null;
  /** Ampersands read as themselves. */
  readonly bareAmpersands: number;
  readonly customer: { readonly id: string | null; readonly name: string | null; readonly country: string | null };
}

const PARTY = 'AccountingCustomerParty/Party/';
const SELLER = 'AccountingSupplierParty/Party/';

/** Reads one UBL document. Feed `xml`, then take `invoice`. */
export class UblReader {
  readonly #leaves = new Map<string, string>();
  #root = '';
  #below: string[] = [];

  readonly xml = new SafeXml({
    open: (name) => {
      if (this.#root === '') {
        if (name !== 'Invoice' && name !== 'CreditNote') throw new Refusal('xml-unknown', { detail: name.slice(0, 60) });
        this.#root = name;
      } else this.#below.push(name);
    },
    close: (_name, text, leaf) => {
      const key = this.#below.join('/');
      this.#below.pop();
      if (leaf && !this.#leaves.has(key) && this.#leaves.size < 4_000 && text.trim() !== '') this.#leaves.set(key, text.trim());
    },
  });

  invoice(): UblInvoice {
    const leaf = (key: string) => this.#leaves.get(key) ?? null;
    const nameOf = (party: string) => leaf(`${party}PartyLegalEntity/RegistrationName`) ?? leaf(`${party}PartyName/Name`);
    const net = exactAmount(
      this.#leaves.get('LegalMonetaryTotal/TaxExclusiveAmount') ?? this.#leaves.get('LegalMonetaryTotal/PayableAmount'),
    );
    return {
      number: leaf('ID'),
      issued: xmlDate(this.#leaves.get('IssueDate')),
      currency: (leaf('DocumentCurrencyCode') ?? 'EUR').toUpperCase(),
      net: net !== null && this.#root === 'CreditNote' ? 0 - net : net,
      seller: nameOf(SELLER),
      sellerCountry: leaf(`${SELLER}PostalAddress/Country/IdentificationCode`),
      bareAmpersands: this.xml.bareAmpersands,
      customer: {
        id: leaf(`${PARTY}PartyLegalEntity/CompanyID`) ?? leaf(`${PARTY}PartyTaxScheme/CompanyID`),
        name: nameOf(PARTY),
        country: leaf(`${PARTY}PostalAddress/Country/IdentificationCode`),
      },
    };
  }
}
