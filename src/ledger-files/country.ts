import { COUNTRY_CODES } from '#/quote-engine/contract/country-codes.ts';

/** Countries as lists spell them out, beside their codes: the neighbours and main markets, in Dutch, English, German and French. */
const SPELLINGS: Readonly<Record<string, string>> = {
  NL: 'nederland;netherlands;the netherlands;holland;niederlande;pays-bas;nld',
  BE: 'belgië;belgie;belgium;belgien;belgique;bel',
  DE: 'duitsland;germany;deutschland;allemagne;deu;d',
  FR: 'frankrijk;france;frankreich;fra;f',
  GB: 'verenigd koninkrijk;united kingdom;groot-brittannië;engeland;england;gbr;uk',
  LU: 'luxemburg;luxembourg;lux;l',
  ES: 'spanje;spain;spanien;espagne;esp',
  IT: 'italië;italie;italy;italien;ita',
  AT: 'oostenrijk;austria;österreich;aut',
  CH: 'zwitserland;switzerland;schweiz;suisse;che',
  DK: 'denemarken;denmark;dänemark;dnk',
  SE: 'zweden;sweden;schweden;swe',
  NO: 'noorwegen;norway;norwegen;nor',
  PL: 'polen;poland;pol',
  IE: 'ierland;ireland;irl',
  PT: 'portugal;prt',
  CZ: 'tsjechië;czech republic;czechia;cze',
  US: 'verenigde staten;united states;usa',
};

const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([code, spellings]) => spellings.split(';').map((spelling): [string, string] => [spelling, code])),
);

/** Where the company of a bookkeeping is established, when its file says Netherlands or Belgium. */
export function establishedIn(written: string | null): { readonly establishment?: 'NL' | 'BE' } {
  const code = countryCode(written);
  return code === 'NL' || code === 'BE' ? { establishment: code } : {};
}

/** Two letters of ISO 3166 out of a code or a name; null when it is neither. */
export function countryCode(written: string | null): string | null {
  const text = written?.trim() ?? '';
  const code = text.toUpperCase();
  if (code.length === 2 && COUNTRY_CODES.has(code)) return code;
  return BY_SPELLING.get(text.toLowerCase()) ?? null;
}
