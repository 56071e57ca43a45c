/** The step of an estimate as the rate books write it, in Dutch where the same step is taken over and over. */
export interface Derivation {
  readonly text: string;
  readonly lang: 'nl' | 'en';
}

const decimal = (text: string) => text.replace('.', ',');
const SLOPE =
  'factor = 1 + 0,75 × (verhouding − 1), afgerond op honderdsten. De helling 0,75 komt uit ons schademodel (0,90), een zesde lager door vaste kosten.';

const PATTERNS: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^(?:relativity )?r = ([\d.]+).*round2\(1 \+ 0\.75/u, ([, ratio = '']) => `Verhouding ${decimal(ratio)}; ${SLOPE}`],
  [
    /^fixed price by turnover: unknown whether/u,
    () => 'Vaste prijs naar omzet. Onbekend is of dit meetelt, dus telt het half: met de wortel.',
  ],
  [
    /^no public table says who buys from whom/u,
    () => 'Geen openbare tabel zegt wie van wie koopt. De verdeling is onze inschatting. Zij telt alleen als u de branche niet weet.',
  ],
  [
    /^a percentage of turnover × risk/u,
    () => 'Een percentage van omzet en risico. Geen openbaar feit zegt dat dit product een factor weglaat.',
  ],
  [/^no maximum published/u, () => 'Er is geen maximum bekend. Wij nemen 95%, de bovenkant van de markt.'],
  [/^insurance tax is charged on top/u, () => 'De assurantiebelasting komt boven op de premie.'],
  [
    /^no product page asks for a first policy/u,
    () => 'Geen productpagina vraagt om een eerste polis. Een lopende polis is dus geen bezwaar.',
  ],
  [
    /^C1 names turnover, sector and number/u,
    () => 'De verzekeraar noemt omzet, branche en aantal klanten. Van dit deel is het onbekend, dus telt het half: met de wortel.',
  ],
  [/^published 2,500 to 5,000/u, () => 'Gepubliceerd is 2.500 tot 5.000. Het midden is het meetkundig midden, afgerond.'],
  [/^half-width of the published bands/u, () => 'De halve breedte van de gepubliceerde prijzen.'],
  [/^published amounts of small policies/u, () => 'Gepubliceerde bedragen van kleine polissen.'],
];

/** The step in Dutch where there is a sentence for it; otherwise as it stands in the rate book, which is English. */
export function derivationOf(step: string): Derivation {
  for (const [pattern, say] of PATTERNS) {
    const found = pattern.exec(step);
    if (found) return { text: say(found), lang: 'nl' };
  }
  return { text: step, lang: 'en' };
}
