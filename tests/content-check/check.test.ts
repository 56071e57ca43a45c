import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent, type ContentInput } from '#/content-check/check.ts';
import { COMPONENTS } from '#/content-check/components.ts';
import { tellFault } from '#/content-check/fault.ts';

const TERM_TEXT = `---
title: Kredietlimiet
description: Een kredietlimiet is het hoogste bedrag dat verzekerd is per klant. Lees wat dat voor u betekent.
checkedOn: '2026-11-01'
checkAgainOn: '2027-05-01'
authorRole: redactie
sources: []
nextStep:
  label: Bereken uw premie
  href: /premie-berekenen/
term: kredietlimiet
definition: Het hoogste bedrag dat voor een klant verzekerd is.
english: credit limit
german: Kreditlimit
synonyms: []
related:
  - drempel
  - wachttijd
---

`;
const WORDS = `${'Dit is een korte zin. '.repeat(25)}\n`;
const HEADINGS = '## Waarom het telt\n\n## Voorbeeld\n\n';
const term = (slug: string, related: readonly string[]) => ({
  path: `content/begrippen/${slug}.mdx`,
  text: `${TERM_TEXT.replace('term: kredietlimiet', `term: ${slug}`).replace('  - drempel\n  - wachttijd', related.map((one) => `  - ${one}`).join('\n'))}${HEADINGS}${WORDS}`,
});
const OTHERS = [term('drempel', ['kredietlimiet', 'wachttijd']), term('wachttijd', ['kredietlimiet', 'drempel'])];
const FILE = 'content/begrippen/kredietlimiet.mdx';

const surroundings = {
  ownPages: ['/', '/premie-berekenen/', '/contact/', '/begrippen/'],
  committedPages: [],
  publicFiles: ['/beeld.png'],
  fixedLinks: ['/contact/'],
  confirmed: false,
  today: '2026-11-22',
  mustBeFresh: false,
} satisfies Partial<ContentInput>;

interface Change {
  /** Stands below the words that make the text long enough. */
  readonly body?: string;
  readonly replace?: readonly [string, string];
  readonly files?: readonly { readonly path: string; readonly text: string }[];
  readonly input?: Partial<ContentInput>;
}

function findings({ body = '', replace = ['', ''], files = [], input = {} }: Change) {
  const text = `${TERM_TEXT}${HEADINGS}${WORDS}\n${body}\n`.replace(replace[0], replace[1]);
  return checkContent({ ...surroundings, ...input, files: [{ path: FILE, text }, ...OTHERS, ...files] }).faults;
}

const told = (change: Change) => findings(change).map(({ line, problem }) => `${String(line)}: ${problem}`);
/** Line on which `body` begins. */
const BODY = TERM_TEXT.split('\n').length + 6;

const BROKEN: readonly (readonly [string, Change, string])[] = [
  ['a text without a block of facts', { replace: ['---\n', ''] }, 'het blok tussen --- en --- ontbreekt'],
  ['a block of facts that is no YAML', { replace: ['term: kredietlimiet', 'term: "kredietlimiet'] }, 'niet te lezen'],
  ['a text that begins with a byte order mark', { replace: ['---', '\uFEFF---'] }, '1: het bestand begint met een onzichtbaar teken'],
  ['a missing fact', { replace: ["checkedOn: '2026-11-01'\n", ''] }, '"checkedOn" ontbreekt'],
  ['a fact that nobody knows', { replace: ['english:', 'engels: x\nenglish:'] }, '"engels" is geen bekend gegeven'],
  [
    'a description that is too short',
    { replace: [/description: .*/.exec(TERM_TEXT)![0], 'description: Kort.'] },
    '"description" klopt niet',
  ],
  ['a title that is too long', { replace: ['title: Kredietlimiet', `title: ${'Lang '.repeat(15)}`] }, '"title" klopt niet'],
  ['a date without quotes that is no day', { replace: ["'2026-11-01'", '2026-13-01'] }, '"checkedOn" klopt niet'],
  ['a day to check again before the day of the check', { replace: ["'2027-05-01'", "'2026-10-01'"] }, 'ligt niet na'],
  ['a check on a day that is still to come', { replace: ["'2026-11-01'", "'2026-11-23'"] }, '4: "checkedOn" is 2026-11-23'],
  ['a text that is too short', { replace: [WORDS, 'Kort.'] }, 'het minimum is hier 100'],
  ['a sentence that is too long', { body: `Dit ${'woord '.repeat(31)}.` }, 'deze zin heeft 32 woorden'],
  ['sentences that are long on average', { replace: [WORDS, `Dit ${'is nu een '.repeat(6)}zin. `.repeat(9)] }, 'gemiddeld 20,0 woorden'],
  [
    'hard words',
    { replace: [WORDS, 'Verantwoordelijkheidsverdelingen vertegenwoordigen organisatorische besluitvormingsprocedures. '.repeat(25)] },
    'leest te moeilijk',
  ],
  ['a second title', { body: '# Nog een titel' }, 'met één #'],
  ['a term that does not say why it matters', { replace: ['## Waarom het telt', '## Waarom'] }, '"Waarom het telt" ontbreekt'],
  ['a term without an example', { replace: ['## Voorbeeld', '### Voorbeeld'] }, '"Voorbeeld" ontbreekt'],
  ['a heading that skips a level', { body: '#### Te diep' }, 'deze kop heeft ####'],
  ['a heading without words', { body: '## ' }, 'geen tekst'],
  ['an image without a description', { body: '![](/beeld.png)' }, 'geen beschrijving'],
  ['an image that is not there', { body: '![Een beeld](/weg.png)' }, '/weg.png bestaat niet'],
  ['HTML', { body: '<div>tekst</div>' }, '<div> is een stuk code'],
  ['an expression', { body: 'Wij {rekenen}.' }, 'de tekens { en }'],
  ['an import', { body: "import x from './x.js'\n\nTekst." }, 'import of export'],
  ['a footnote', { body: 'Tekst[^1].\n\n[^1]: Noot.' }, 'voetnoten'],
  ['a table of amounts', { body: '| stel | b |\n|---|---|\n| € 5 | x |' }, 'tabel met bedragen'],
  ['a promise', { body: 'Wij vergelijken alle verzekeraars.' }, '"alle verzekeraars" mag niet'],
  ['the best choice', { body: 'Dit is de beste keuze.' }, '"de beste keuze" mag niet'],
  ['the best insurance', { body: 'Uw beste kredietverzekering.' }, '"beste kredietverzekering" mag niet'],
  ['the very best', { body: 'Dit is het allerbeste.' }, '"allerbeste" mag niet'],
  ['a guarantee as a verb', { body: 'Wij garanderen dat.' }, '"garanderen" mag niet'],
  ['a guarantee in the title', { replace: ['title: Kredietlimiet', 'title: Gegarandeerd verzekerd'] }, '"Gegarandeerd" mag niet'],
  ['a promise in a heading', { body: '## De beste premie' }, '"De beste premie" mag niet'],
  [
    'a promise in a text of the home page',
    { files: [{ path: 'content/teksten/home.yaml', text: 'gets:\n  - title: Gegarandeerd betaald\n' }] },
    '2: "Gegarandeerd" mag niet',
  ],
  ['independence before it is confirmed', { body: 'Ons onafhankelijke advies.' }, '"onafhankelijk" mag niet'],
  ['an unknown component', { body: '<LetOpp />' }, 'het onderdeel <LetOpp> bestaat niet'],
  ['an unknown attribute', { body: '<LetOp kleur="rood">\nTekst.\n</LetOp>' }, '<LetOp> kent "kleur" niet'],
  ['a missing attribute', { body: '<Premievoorbeeld />' }, 'ontbreekt "profiel"'],
  ['an attribute that is no text', { body: '<Premievoorbeeld profiel={1} />' }, 'niet tussen aanhalingstekens'],
  ['a component that is not closed', { body: '<LetOp>\nTekst.' }, 'niet te lezen'],
  ['an empty box', { body: '<LetOp>\n</LetOp>' }, '<LetOp> is leeg'],
  ['a block in a sentence', { body: 'Kijk <Vergelijkingstabel onderwerp="countries" /> eens.' }, 'midden in een zin'],
  ['an unknown subject', { body: '<Vergelijkingstabel onderwerp="kleur" />' }, 'onderwerp="kleur" niet'],
  ['an unknown example company', { body: '<Bandbreedte profiel="bakker" />' }, '"bakker" bestaat niet'],
  ['an unknown kind of worked example', { body: '<Rekenvoorbeeld soort="toveren" />' }, '"toveren" bestaat niet'],
  ['a worked example without a number', { body: '<Rekenvoorbeeld soort="limietkosten" aantal="5" />' }, '"bedrag" ontbreekt'],
  [
    'a worked example with another outcome than the text says',
    { body: '<Rekenvoorbeeld soort="limietkosten" aantal="50" bedrag="30" uitkomst="1600.00" />' },
    'komt uit op 1500.00, niet op 1600.00',
  ],
  [
    'an outcome that is no amount',
    { body: '<Rekenvoorbeeld soort="limietkosten" aantal="50" bedrag="30" uitkomst="veel" />' },
    'is geen bedrag',
  ],
  ['a dead link', { body: '[weg](/bestaat-niet/)' }, '/bestaat-niet/ komt nergens uit'],
  ['a term that does not exist', { body: '[cap](/begrippen/cap/)' }, 'het begrip "cap" is er niet'],
  ['an anchor that does not exist', { body: '[deel](/begrippen/drempel/#weg)' }, 'geen kop "#weg"'],
  ['an anchor on this page that does not exist', { body: '[deel](#weg)' }, 'geen kop "#weg"'],
  ['an address without a slash', { body: '[bel](/contact)' }, 'mist een schuine streep'],
  ['an address that is not from the root', { body: '[bel](contact/)' }, 'begint niet met een schuine streep'],
  ['a kind of address that no page links to', { body: '[x](javascript:alert)' }, 'geen adres waar wij naar kunnen verwijzen'],
  ['a link without words', { body: '[](/contact/)' }, 'heeft geen tekst'],
  ['a next step that leads nowhere', { replace: ['href: /premie-berekenen/', 'href: /weg/'] }, '/weg/ komt nergens uit'],
  ['a related term that does not exist', { replace: ['  - drempel', '  - dak'] }, 'het verwante begrip "dak" is er niet'],
  ['a term that is related to itself', { replace: ['  - drempel', '  - kredietlimiet'] }, 'noemt zichzelf'],
  ['too few related terms', { replace: ['  - drempel\n', ''] }, 'twee verwante begrippen'],
  ['an unknown source in the text', { body: 'Een feit <Bron id="XX9" />.' }, 'de bron "XX9" is niet bekend'],
  ['a source that is not listed', { body: 'Een feit <Bron id="E1" />.' }, 'staat niet bij "sources"'],
  ['a source that is not used', { replace: ['sources: []', 'sources: [E1]'] }, 'nergens in de tekst'],
  ['an amount without a source', { body: 'Dat kost € 1.200 per jaar.' }, 'zonder bron: € 1.200'],
  ['a percentage without a source', { body: '- Dat is 0,24% van de omzet.' }, 'zonder bron: 0,24%'],
  ['a count without a source', { body: 'Er waren 4.300 faillissementen.' }, 'zonder bron: 4.300'],
  ['an amount in a definition alone', { replace: ['Het hoogste bedrag dat', 'De € 1.200 die'] }, '"definition" noemt €1.200'],
  ['a percentage in a description alone', { replace: ['is het hoogste', 'is 5% van het'] }, '"description" noemt 5%'],
  ['a name that is no address', { files: [{ ...OTHERS[0]!, path: 'content/begrippen/Drempel 2.mdx' }] }, 'een plek die de site niet kent'],
  ['a folder in a folder', { files: [{ ...OTHERS[0]!, path: 'content/begrippen/oud/drempel.mdx' }] }, 'een plek die de site niet kent'],
  ['another extension', { files: [{ ...OTHERS[0]!, path: 'content/begrippen/zegel.md' }] }, 'de naam eindigt niet op .mdx'],
  ['a folder that nobody knows', { files: [{ ...OTHERS[0]!, path: 'content/nieuws/x.mdx' }] }, 'een plek die de site niet kent'],
];

describe('the content check', () => {
  it('finds nothing in a text that is right', () => {
    const body = [
      '## Kijk ook',
      'Stel dat u € 5.000 levert. Lees over de [drempel](/begrippen/drempel/) of [hierboven](#waarom-het-telt).',
      '<Rekenvoorbeeld soort="limietkosten" aantal="50" bedrag="30" uitkomst="1500.00" />',
      '<LetOp>\nBel [ons](/contact/) of [hen](https://example.org/).\n</LetOp>',
      'Een feit van 0,5% <Bron id="E1" />.',
      '![Een beeld](/beeld.png)',
    ].join('\n\n');
    expect(findings({ body, replace: ['sources: []', 'sources: [E1]'] })).toEqual([]);
  });

  it('takes an amount in a definition that the text names too', () => {
    expect(findings({ body: 'Stel: u levert voor 5 procent.', replace: ['Het hoogste bedrag', 'Het hoogste bedrag van 5%'] })).toEqual([]);
  });

  it.each(BROKEN)('finds %s', (_what, change, words) => {
    const found = told(change);
    expect(found.filter((one) => one.includes(words))).not.toEqual([]);
  });

  it('names file, line, what is wrong and how to mend it', () => {
    const [one] = findings({ body: 'Eerste alinea.\n\n[weg](/bestaat-niet/)' });
    expect(one?.line).toBe(BODY + 2);
    expect(tellFault(one!)).toBe(
      `${FILE}, regel ${String(BODY + 2)}\n  Fout: de link naar /bestaat-niet/ komt nergens uit: die pagina is er niet.\n  Zo lost u het op: Verbeter het adres, of haal de link weg.`,
    );
  });

  it('knows the line of a fact above the text', () => {
    const [one] = findings({ replace: ['english: credit limit', 'english: x'] });
    expect(one?.line).toBe(TERM_TEXT.split('\n').indexOf('english: credit limit') + 1);
  });

  it('warns about figures past their check date, and fails where all must be fresh', () => {
    const past = { replace: ["'2027-05-01'", "'2026-11-21'"] as const };
    expect(findings(past).map(({ weight }) => weight)).toEqual(['warning']);
    expect(findings({ ...past, input: { mustBeFresh: true } }).map(({ weight }) => weight)).toEqual(['fault']);
    expect(findings({ replace: ["'2027-05-01'", "'2026-11-22'"] })).toEqual([]);
  });

  it('lets a confirmed provider call itself independent', () => {
    expect(findings({ body: 'Ons onafhankelijke advies.', input: { confirmed: true } })).toEqual([]);
  });

  it('does not let a text lead to one that is not finished, nor to itself by an old name', () => {
    const draft = { path: 'content/begrippen/concept.mdx', text: `${TERM_TEXT.replace('title:', 'draft: true\ntitle:')}${WORDS}` };
    expect(told({ body: '[c](/begrippen/concept/)', files: [draft] }).join()).toContain('gaat naar een concept');
    const redirects = { path: 'content/doorverwijzingen.yaml', text: 'redirects:\n  - from: /oud\n    to: /contact/\n' };
    expect(told({ body: '[o](/oud/)', files: [redirects] }).join()).toContain('/oud/ is een oud adres');
  });

  it('finds a page that nothing leads to', () => {
    const page = {
      path: 'content/site/cookies.mdx',
      text: `${TERM_TEXT.replace(/term:[\s\S]*wachttijd\n/, '')}${'Dit is een korte zin. '.repeat(40)}`,
    };
    expect(told({ files: [page] })).toEqual(['null: geen enkele andere tekst verwijst naar /cookies/.']);
    expect(told({ files: [page], body: '[cookies](/cookies/)' })).toEqual([]);
    expect(told({ files: [page], input: { fixedLinks: ['/cookies/'] } })).toEqual([]);
  });

  it('does not call the page of a text that cannot be read gone', () => {
    const broken = { path: 'content/begrippen/zegel.mdx', text: `${TERM_TEXT}${WORDS}\n<LetOp>\nTekst.` };
    const page = {
      path: 'content/site/cookies.mdx',
      text: `${TERM_TEXT.replace(/term:[\s\S]*wachttijd\n/, '')}${'Dit is een korte zin. '.repeat(40)}`,
    };
    const register = { path: 'content/gepubliceerd.yaml', text: 'pages:\n  - /begrippen/zegel/\n' };
    const found = findings({
      body: '[zegel](/begrippen/zegel/#deel) en [weg](/weg/)',
      replace: ['  - drempel', '  - zegel'],
      files: [broken, page, register],
    });
    expect(found.map(({ file, problem }) => `${file}: ${problem.slice(0, 30)}`)).toEqual([
      'content/begrippen/zegel.mdx: de tekst is niet te lezen (Exp',
      `${FILE}: de link naar /weg/ komt nergen`,
    ]);
  });

  it('asks an article for three sources', () => {
    const article = { path: 'content/kennisbank/x.mdx', text: TERM_TEXT.replace(/term:[\s\S]*wachttijd\n/, "publishedOn: '2026-11-01'\n") };
    expect(told({ files: [article] }).join()).toContain('noemt 0 bronnen');
  });
});

describe('whatever an author writes', () => {
  const pieces = [
    '[a](/x/#%E0)',
    '[a](#%)',
    '<LetOp>',
    '</LetOp>',
    '<Bron id="E1" />',
    '<Rekenvoorbeeld soort="btw" />',
    '{',
    '}',
    '\n\n',
    '---',
    '# ',
    '| a |\n|---|',
    '€ 5',
    '![',
    '](',
    '<',
    '\u0000',
    '\r\n',
    '- ',
    'stel',
  ];
  const written = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 });

  it('is answered with findings', () => {
    fc.assert(
      fc.property(written, fc.boolean(), (parts, above) => {
        const text = above ? `${parts.join('')}${TERM_TEXT}` : `${TERM_TEXT}${parts.join('')}`;
        const report = checkContent({ ...surroundings, files: [{ path: FILE, text }, ...OTHERS] });
        expect(report.faults.every(({ file, problem, remedy }) => file !== '' && problem !== '' && remedy !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('redirects and pages that were published', () => {
  const redirects = (...rows: readonly (readonly [string, string])[]) => ({
    path: 'content/doorverwijzingen.yaml',
    text: `redirects:\n${rows.map(([from, to]) => `  - from: ${JSON.stringify(from)}\n    to: ${to}\n`).join('')}`,
  });
  const register = { path: 'content/gepubliceerd.yaml', text: 'pages:\n  - /begrippen/drempel/\n  - /begrippen/weg/\n' };

  it.each([
    ['a target that does not exist', [['/oud', '/weg/']], '3', '/oud verwijst naar /weg/, maar die pagina is er niet'],
    [
      'a ring',
      [
        ['/a', '/b/'],
        ['/b/', '/a/'],
      ],
      '2',
      'in een kring: /a/ → /b/ → /a/',
    ],
    [
      'a redirect to a redirect',
      [
        ['/a', '/b/'],
        ['/b', '/contact/'],
      ],
      '2',
      '/a verwijst naar /b/, dat zelf weer doorverwijst',
    ],
    [
      'the same address twice',
      [
        ['/a', '/contact/'],
        ['/a/', '/'],
      ],
      '4',
      '/a/ staat er twee keer in',
    ],
    ['one that hides behind a page', [['/contact', '/']], '2', '/contact is een bestaande pagina'],
    ['an address elsewhere', [['/a', '//example.org/']], '3', 'redirects.0.to'],
    ['a query that is no number', [['?p=x', '/']], '2', 'redirects.0.from'],
  ] as const)('finds %s', (_what, rows, _line, words) => {
    expect(told({ files: [redirects(...rows)] }).join()).toContain(words);
  });

  it('takes addresses with and without slash, and numbers of the former site', () => {
    expect(told({ files: [redirects(['/a', '/contact/'], ['/b/', '/begrippen/drempel/#x-y'], ['?p=2137', '/'])] })).toEqual([]);
  });

  it('names the line of the redirect', () => {
    expect(findings({ files: [redirects(['/a', '/contact/'], ['/b', '/weg/'])] })[0]?.line).toBe(4);
  });

  it('misses a page that was published, until it is redirected', () => {
    expect(told({ files: [register] })).toEqual(['1: de pagina /begrippen/weg/ stond op de site en is er niet meer.']);
    expect(told({ files: [register, redirects(['/begrippen/weg', '/begrippen/drempel/'])] })).toEqual([]);
  });

  it('misses a page that only the register of the last commit knows', () => {
    const input = { committedPages: ['/begrippen/drempel/', '/begrippen/toen/'] };
    const shorter = { ...register, text: 'pages: []\n' };
    const vanished = 'de pagina /begrippen/toen/ stond op de site en is er niet meer.';
    expect(told({ files: [shorter], input })).toEqual([`1: ${vanished}`]);
    expect(told({ input })).toEqual([`null: ${vanished}`]);
  });
});

describe('the components of the check and those of the site', () => {
  it('are the same', () => {
    const source = readFileSync('src/components/prose/Prose.astro', 'utf8').split('const components')[1] ?? '';
    const names = [...source.matchAll(/^ {2}([A-Z]\w+):/gm)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(Object.keys(COMPONENTS).toSorted());
  });
});
