import type { NotInsurable } from '#/debtor-check/receivables.ts';

const COMPANY = /\b(?:b\.?\s?v|n\.?\s?v|u\.a|coöperatie|cooperatie|vereniging|stichting)\b\.?/i;
/** Foreign forms count at the end of a name alone: `Ab` and `Ag` begin names of people. */
const COMPANY_ABROAD = /\s(?:gmbh|ag|kg|ltd|limited|inc|s\.?a\.?|sarl|s\.r\.l|srl|sprl|bvba|plc|llc|aps|a\/s|oy|spa|s\.p\.a)\.?$/i;
const PERSONS = /\b(?:eenmanszaak|zzp|v\.?o\.?f|vennootschap onder firma|maatschap)\b\.?/i;
/** Someone who trades under another name; a company may do so too. */
const TRADES_AS = /\b(?:t\.?)?h\.?\s?o\.?\s?d\.?\s?n\b\.?|\bhandelend onder de naam\b/i;
const GOVERNMENT =
  /^(?:de )?(?:gemeente|provincie|ministerie|waterschap|hoogheemraadschap|rijkswaterstaat|belastingdienst|veiligheidsregio|politie|ggd|stad|vlaamse overheid|federale overheidsdienst|fod|ocmw)\b/i;
const CONSUMER =
  /^(?:de heer|mevrouw|dhr|mevr|mw|fam|familie)\b\.?|^(?:diverse |losse )?(?:particulier(?:en)?|consument(?:en)?|contante verkopen|kassaverkopen?)\b/i;

const LEGAL_WORDS = /\b(?:b\.?\s?v|n\.?\s?v|holding|groep|group|beheer|nederland|belgië|international|gmbh|ltd)\b\.?/gi;

/** The distinguishing words of a company's name, in small letters. */
function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(LEGAL_WORDS, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isCompany(name: string): boolean {
  return COMPANY.test(name) || COMPANY_ABROAD.test(name.trim());
}

/** Whether a name says person (sole trader, partnership) or company; null when it says neither. */
export function isPersonByName(name: string | null): boolean | null {
  if (name === null) return null;
  if (PERSONS.test(name)) return true;
  if (isCompany(name)) return false;
  return TRADES_AS.test(name) ? true : null;
}

/** What a name says about debtors that cannot be insured; `owner` is the name of the bookkeeping's own company. A guess that the user can undo. */
export function notInsurableByName(name: string | null, owner: string | null): NotInsurable | null {
  if (name === null) return null;
  const trimmed = name.trim();
  if (GOVERNMENT.test(trimmed) && !isCompany(trimmed)) return 'government';
  if (CONSUMER.test(trimmed)) return 'consumer';
  const own = stem(owner ?? '');
  return own.length >= 4 && `${stem(trimmed)} `.startsWith(`${own} `) ? 'related-party' : null;
}
