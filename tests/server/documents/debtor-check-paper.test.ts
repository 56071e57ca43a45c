import { beforeAll, describe, expect, it } from 'vitest';
import { bookTexts, reconciliationSentences } from '#/messages/debtor-check/book.ts';
import { expectedCostRange } from '#/messages/debtor-check/cost.ts';
import { ADVICE, ageingSentence, driverRow, maximumText, outcomeTexts, share, stressName } from '#/messages/debtor-check/outcome.ts';
import { debtorPaperTexts } from '#/messages/debtor-check/paper.ts';
import { euro, euroRange } from '#/messages/format.ts';
import { insurerName, productName } from '#/messages/insurers.ts';
import { shortcomingText } from '#/messages/ledger-files.ts';
import { NOTICE } from '#/messages/notice.ts';
import type { KeptFindings } from '#/server/app.ts';
import { debtorCheckPaper, type PaperNames } from '#/server/documents/papers/debtor-check.ts';
import { MOST_ROWS } from '#/server/documents/papers/debtor-check-parts.ts';
import { makePdf } from '#/server/documents/pdf/make.ts';
import type { Paper } from '#/server/documents/pdf/paper.ts';
import { SITE } from '../../helpers/app.ts';
import { bookOutcome, postedBook, twoMinuteFindings } from '../../helpers/debtor-findings.ts';
import { overlaps, textsOf, tight } from '../../helpers/paper.ts';
import { contentOf, elementsOf, readPdf, type ReadPdf } from '../../helpers/pdf.ts';

const MADE_AT = '2026-11-21T10:00:00.000Z';
const paperOf = (findings: KeptFindings, names: PaperNames | null = null) =>
  debtorCheckPaper(findings, names, MADE_AT, { site: SITE, publicOrigin: 'https://voorbeeld.example' });

const FORM = { vestiging: 'NL', omzet: '2 mln', marge: '5', klanten: '60', grootste: '20', topvijf: '45', termijn: '30', over90: '4.000' };
const NAMES = { k1: 'Zeldzame Naam B.V.', k2: `Łódź полис ${'lang '.repeat(40)}`, k5: 'Slager Piet', k6: 'Tegoed & Zn.' };
const INSURERS = ['allianz-trade', 'atradius', 'coface', 'credendo'];

interface Case {
  readonly name: string;
  readonly findings: () => Promise<KeptFindings>;
  readonly names?: PaperNames;
  readonly figures: number;
}

const CASES: readonly Case[] = [
  { name: 'a book', findings: async () => (await bookOutcome(postedBook(40))).findings, figures: 3 },
  {
    name: 'a book with names and a ledger that differs',
    findings: async () =>
      (
        await bookOutcome(
          postedBook(12, {
            ...{ ledger: { account: '1300', balanceCents: -30_422_009 }, lossesCents: 0, peak: '1.4' },
            noted: [{ code: 'unallocated-payments', count: 2, amountCents: 40_184_246 }],
          }),
        )
      ).findings,
    names: NAMES,
    figures: 3,
  },
  { name: 'two minutes', findings: () => twoMinuteFindings(FORM), figures: 3 },
  {
    name: 'two minutes of one customer',
    findings: () => twoMinuteFindings({ ...FORM, klanten: '1', grootste: '100', topvijf: '100' }),
    figures: 3,
  },
  {
    name: 'customers that no insurer takes',
    findings: () => twoMinuteFindings({ ...FORM, over90: '', land1: 'KP', aandeel1: '100' }),
    figures: 2,
  },
  {
    name: 'a book in which nobody owes anything',
    findings: async () => (await bookOutcome(postedBook(1, { debtors: [{ key: 'k1', ageing: {}, creditCents: 100 }] }))).findings,
    figures: 0,
  },
];

/** Every figure that the page shows, as it shows it. */
function shown(findings: KeptFindings, nameOf: (key: string) => string): readonly string[] {
  const { label, loss, stress, cost, ageing, report } = findings;
  return [
    outcomeTexts.label(label.level),
    ...label.drivers.map(driverRow).flatMap(({ name, value, bounds, level }) => [`${name}${value}${bounds}${level}`]),
    ...(ageing === null
      ? []
      : [
          ageingSentence(ageing),
          ...ageing.bands.filter((band) => band.amountCents > 0).map((band) => `${euro(band.amountCents)}, ${share(band.share)}`),
        ]),
    ...[loss.expectedCents, loss.oneInTenCents, loss.oneInTwentyCents, loss.oneInHundredCents].map((cents) => euro(cents)),
    outcomeTexts.noLoss(loss.noLoss),
    ...stress.map((line) => `${stressName(line)}${euro(line.lossCents)}`),
    ...report.ranked.map(({ amountCents, share: part }) => `${euro(amountCents)}, ${share(part)}`),
    ...(report.reconciliation?.shortcomings ?? []).map((one) => shortcomingText(one) ?? ''),
    ...(report.reconciliation === null
      ? []
      : reconciliationSentences(
          report.reconciliation,
          report.reconciliation.withoutInvoice.map(({ key }) => nameOf(key)),
        )),
    ...(cost === null ? [outcomeTexts.noCost] : [outcomeTexts.costHonest, outcomeTexts.costIntro]),
    ...(cost?.policies ?? []).map(
      (policy) =>
        `${insurerName(policy.insurer)}${productName(policy.product)}${euroRange(policy.firstYear.lowCents, policy.firstYear.highCents)}${euro(policy.expectedRetainedCents)}${expectedCostRange(policy)}${euro(policy.badYear.retainedCents)}${maximumText(policy)}`,
    ),
  ];
}

const shortened = (name: string) => (name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name);

describe.each(CASES)('the Klantencheck on paper: $name', ({ findings: make, names = null, figures }) => {
  const nameOf = (key: string) => shortened(names?.[key] ?? key);
  let findings: KeptFindings;
  let paper: Paper;
  let bytes: Buffer;
  let pdf: ReadPdf;
  let content: string;
  beforeAll(async () => {
    findings = await make();
    paper = paperOf(findings, names);
    bytes = await makePdf(paper);
    pdf = await readPdf(bytes);
    content = tight(contentOf(pdf));
  });

  it('shows the figures of the page, and every insurer', () => {
    for (const text of shown(findings, nameOf)) expect(content).toContain(tight(text));
    expect(content).toContain(tight(outcomeTexts.noDecision));
    expect(content).toContain(tight(NOTICE));
    const { basis } = findings;
    if (basis === null) return;
    for (const insurer of INSURERS) expect(content).toContain(tight(insurerName(insurer)));
    expect(content).toContain(tight(`rekenmodel ${basis.engineVersion}. Tarieven: ${basis.editions.join(', ')}.`));
  });

  it('loses no text, and sets none over other text or off the page', () => {
    const texts = paper.blocks.flatMap(textsOf).filter((text) => !text.startsWith('Łódź'));
    for (const text of texts) expect(content).toContain(tight(text));
    for (const { runs, width, height } of pdf.pages) {
      expect(runs.filter(({ left, right, bottom, top }) => left < 50 || right > width - 50 || bottom < 30 || top > height - 30)).toEqual(
        [],
      );
    }
    expect(overlaps(pdf)).toEqual([]);
  });

  it('is a tree of headings, paragraphs, figures with their text, and tables with heads', () => {
    const elements = elementsOf(pdf);
    expect(elements.filter(({ role }) => !/^(H[123]|P|L|Table|Figure)$/.test(role))).toEqual([]);
    expect(elements[0]).toMatchObject({ role: 'H1', text: debtorPaperTexts.heading });
    const levels = elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const alternatives = elements.flatMap(({ role, alt }) => (role === 'Figure' ? [alt ?? ''] : []));
    expect(alternatives).toHaveLength(figures + (findings.cost === null ? 0 : 1));
    for (const { amountCents, share: part, cumulative } of findings.report.ranked) {
      expect(alternatives.join(' ')).toContain(`${euro(amountCents)}, ${share(part)}, ${debtorPaperTexts.together(cumulative)}.`);
    }
    const rows = elements.filter(({ role }) => role === 'Table').flatMap(({ children }) => children);
    expect(rows.every(({ role, children }) => role === 'TR' && children[0]?.role === 'TH')).toBe(true);
    expect(pdf.info).toMatchObject({ Title: 'Klantencheck', Language: 'nl-NL', Author: SITE.operator, CreationDate: 'D:20261121100000Z' });
  });

  it('stays small, and the same to the byte', async () => {
    expect(bytes.byteLength).toBeLessThanOrEqual(200_000);
    expect((await makePdf(paperOf(structuredClone(findings), names))).equals(bytes)).toBe(true);
  });
});

describe('the customers on paper', () => {
  /** Rows of the table of customers, cell by cell. */
  const rowsOf = (pdf: ReadPdf) => {
    const tables = elementsOf(pdf).filter(({ role }) => role === 'Table');
    const rows = tables
      .flatMap(({ children }) => children)
      .map(({ children }) => children.map(({ text }) => text.replaceAll('\u00a0', ' ')));
    return rows.filter(({ length }) => length === debtorPaperTexts.tableHead.length).slice(1);
  };

  it('have class, limit, gap and advice, but of a person none of these, and the paper says why', async () => {
    const { outcome, findings } = await bookOutcome(postedBook(12));
    const pdf = await readPdf(await makePdf(paperOf(findings)));
    const plain = (cents: number) => euro(cents).replaceAll('\u00a0', ' ');
    const rows = new Map(rowsOf(pdf).map(([head = '', ...cells]) => [head.split(' ')[0], cells]));
    for (const { key, ownerOnly, notInsurable, balance, score, exposure, limit, advice } of outcome.check.debtors) {
      const [open, risk, peak, wanted, gap, said] = rows.get(key) ?? [];
      expect([open, peak]).toEqual([plain(balance.openCents), plain(exposure.peakCents)]);
      if (ownerOnly) expect([risk, wanted, gap, said]).toEqual([debtorPaperTexts.onScreen, '–', '–', '–']);
      else if (notInsurable !== null) expect([risk, wanted, gap]).toEqual([bookTexts.notRated, '–', '–']);
      else {
        expect([wanted, gap]).toEqual([plain(limit.suggestedCents), plain(limit.gapCents)]);
        expect(risk?.startsWith(score.enough ? `${score.class},` : `${score.best.class}–${score.worst.class},`)).toBe(true);
        expect(said).toContain(advice === null ? '' : ADVICE[advice]);
      }
    }
    expect(rows.size).toBe(12);
    expect(tight(contentOf(pdf))).toContain(tight(debtorPaperTexts.persons));
  });

  it('have names only where these were given, in letters that the typeface has', async () => {
    const { findings } = await bookOutcome(postedBook(12));
    const words = async (names: PaperNames | null) => contentOf(await readPdf(await makePdf(paperOf(findings, names))));
    const [without, withNames] = await Promise.all([words(null), words({ ...NAMES, __proto__: 'erf', constructor: 'erf' })]);
    expect(without).not.toContain('Zeldzame');
    expect(without).toContain(tight('k1') + ' ');
    expect(tight(without)).toContain(tight(debtorPaperTexts.withoutNames));
    expect(withNames).toContain('Zeldzame Naam B.V.');
    expect(withNames).toContain('?');
    expect(tight(withNames)).toContain(tight(debtorPaperTexts.withNames));
  });

  it('are the largest that fit when there are 2,000 with long names, and how many are left out is said', async () => {
    const { findings } = await bookOutcome(postedBook(2_000));
    const letters = (seed: number) =>
      Array.from({ length: 80 }, (_, at) => String.fromCharCode(97 + ((seed * 7 + at * at * seed) % 26))).join('');
    const names = Object.fromEntries(findings.debtors.map(({ key }, at) => [key, letters(at + 1)]));
    const bytes = await makePdf(paperOf(findings, names));
    expect(bytes.byteLength).toBeLessThanOrEqual(200_000);
    expect(bytes.byteLength).toBeGreaterThan(180_000);
    const pdf = await readPdf(bytes);
    expect(rowsOf(pdf)).toHaveLength(MOST_ROWS);
    const left = findings.openCents - findings.debtors.slice(0, MOST_ROWS).reduce((sum, { openCents }) => sum + openCents, 0);
    expect(tight(contentOf(pdf))).toContain(tight(debtorPaperTexts.leftOut(MOST_ROWS, 2_000 - MOST_ROWS, left)));
  });
});
