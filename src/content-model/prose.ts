import { z } from 'astro/zod';
import { SECTORS } from '#/quote-engine/contract/sectors.ts';
import { day, slug, sourceIds, step, text } from './values.ts';

export const AUTHOR_ROLES = ['redactie', 'rekenmodel'] as const;
export type AuthorRole = (typeof AUTHOR_ROLES)[number];

export const QUESTION_GROUPS = ['kosten', 'dekking', 'limieten', 'schade', 'wij'] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

/** What every page of text says about itself. */
const every = {
  title: text('De kop van de pagina (h1), ten hoogste 70 tekens.', 3, 70),
  description: text('Samenvatting voor zoekmachines, 70 tot 160 tekens.', 70, 160),
  checkedOn: day('Dag waarop feiten en cijfers voor het laatst zijn nagekeken.'),
  checkAgainOn: day('Dag waarna de cijfers opnieuw nagekeken moeten zijn.'),
  authorRole: z
    .enum(AUTHOR_ROLES, `Kies redactie of rekenmodel.`)
    .describe('Wie de tekst schreef: redactie, of rekenmodel als de pagina over ons eigen model gaat.'),
  sources: sourceIds('Bronnen van de cijfers en feiten, in de volgorde van de nummers op de pagina.'),
  draft: z.boolean('Schrijf true of false.').default(false).describe('true houdt de pagina uit de site tot zij klaar is.'),
};

const paged = { ...every, nextStep: step };

export const guideSchema = z.strictObject(paged);

export const branchSchema = z.strictObject({
  ...paged,
  sector: z
    .enum(SECTORS, 'Deze branche staat niet in de lijst van het rekenmodel.')
    .describe('Branche van het rekenmodel; bepaalt de cijfers op de pagina.'),
  exampleProfile: slug('Voorbeeldbedrijf uit content/voorbeeldprofielen waarmee het premievoorbeeld is berekend.'),
});

export const insurerSchema = z.strictObject({
  ...paged,
  insurer: slug('Kenmerk van de verzekeraar in het rekenmodel, zoals allianz-trade.'),
});

export const termSchema = z.strictObject({
  ...paged,
  term: text('Het begrip zoals men het schrijft, met kleine letter als dat gewoon is.', 2, 60),
  definition: text('Uitleg in één zin van ten hoogste 30 woorden.', 20, 240).refine(
    (sentence) => sentence.split(/\s+/).length <= 30,
    'Schrijf ten hoogste 30 woorden.',
  ),
  english: text('Het Engelse woord in polissen.', 2, 80),
  german: text('Het Duitse woord in polissen.', 2, 80),
  synonyms: z
    .array(text('Ander woord voor hetzelfde.', 2, 60), 'Schrijf een lijst, of [] als er geen zijn.')
    .describe('Andere woorden voor hetzelfde; mag leeg zijn.'),
  related: z
    .array(slug('Verwant begrip: naam van zijn bestand.'), 'Schrijf een lijst van begrippen.')
    .min(2, 'Noem ten minste twee verwante begrippen.')
    .describe('Verwante begrippen, ten minste twee.'),
});

export const questionSchema = z.strictObject({
  ...every,
  nextStep: step.optional(),
  group: z.enum(QUESTION_GROUPS, 'Kies kosten, dekking, limieten, schade of wij.').describe('Groep waarin de vraag staat.'),
  order: z.int('Schrijf een heel getal.').min(0).describe('Plaats binnen de groep; klein staat bovenaan.'),
});

export const articleSchema = z.strictObject({ ...paged, publishedOn: day('Dag van verschijnen.') });

export const siteSchema = z.strictObject(paged);

/** Folder under content/ → schema of its front matter. The name of a file is the last part of its address. */
export const PROSE_SCHEMAS = {
  kredietverzekering: guideSchema,
  branches: branchSchema,
  verzekeraars: insurerSchema,
  begrippen: termSchema,
  'veelgestelde-vragen': questionSchema,
  kennisbank: articleSchema,
  site: siteSchema,
} as const;

export type ProseCollection = keyof typeof PROSE_SCHEMAS;
export const PROSE_COLLECTIONS = Object.keys(PROSE_SCHEMAS) as readonly ProseCollection[];
