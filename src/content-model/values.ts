import { z } from 'astro/zod';

const CHECK_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for an existing day written as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!CHECK_DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** Text of one line between two lengths in characters. */
export const text = (description: string, least: number, most: number) =>
  z
    .string(`Hier hoort tekst te staan.`)
    .min(least, `Te kort: schrijf ten minste ${String(least)} tekens.`)
    .max(most, `Te lang: schrijf ten hoogste ${String(most)} tekens.`)
    .refine((value) => value === value.trim() && !value.includes('\n'), 'Haal spaties en regeleinden aan de randen weg.')
    .describe(description);

/** A day as quoted text; YAML makes a date of its own of an unquoted one. */
export const day = (description: string) =>
  z
    .string(`Schrijf de datum tussen aanhalingstekens: '2026-11-21'.`)
    .refine(isDay, `Schrijf een bestaande dag als '2026-11-21'.`)
    .describe(description);

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Last part of an address: small letters, digits and hyphens. */
export const slug = (description: string) =>
  z
    .string('Hier hoort de naam van een bestand zonder extensie.')
    .regex(SLUG, 'Gebruik kleine letters, cijfers en streepjes.')
    .describe(description);

/** Key of a source: of the list of published sources, or the file name of a source of our own in content/bronnen. */
const sourceId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'Schrijf het kenmerk van een bron, zoals E1.')
  .describe('Kenmerk van een bron, zoals E1.');

export const sourceIds = (description: string) =>
  z
    .array(sourceId, 'Schrijf een lijst van bronnen, of [] als er geen zijn.')
    .refine((ids) => new Set(ids).size === ids.length, 'Noem elke bron één keer.')
    .describe(description);

/** Address on this site, from the root, with a slash at the end. */
const internalPath = z
  .string('Hier hoort een adres op deze site.')
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/,
    'Schrijf een adres op deze site met een schuine streep voor en achter, zoals /begrippen/.',
  );

export const step = z
  .strictObject({
    label: text('Tekst op de knop.', 3, 60),
    href: internalPath.describe('Adres op deze site, met een schuine streep voor en achter, zoals /premie-berekenen/.'),
  })
  .describe('De ene duidelijke volgende stap onder aan de pagina.');
