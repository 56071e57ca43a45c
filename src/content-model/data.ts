import { z } from 'astro/zod';
import * as v from 'valibot';
import { profileSchema, type Profile } from '#/quote-engine/contract/profile.ts';
import { day, text } from './values.ts';

/** A company made up for examples: its answers go to the engine as a visitor's would. */
export const exampleProfileSchema = z.strictObject({
  title: text('Korte naam van het voorbeeldbedrijf, zoals "Groothandel met € 2 miljoen omzet".', 5, 80),
  description: text('Eén of twee zinnen: wie is dit bedrijf, met de antwoorden die tellen.', 20, 300),
  profile: z
    .unknown()
    .transform((given, context): Profile => {
      const read = v.safeParse(profileSchema, given);
      if (read.success) return read.output;
      for (const issue of read.issues) {
        context.addIssue({
          code: 'custom',
          message: issue.message,
          path: (v.getDotPath(issue) ?? '').split('.').filter((part) => part !== ''),
        });
      }
      return z.NEVER;
    })
    .describe(
      'De antwoorden, zoals de rekenhulp ze vraagt. Het bestand zelf houdt bedragen in hele centen en delen als tekst in procenten.',
    ),
});

/** A source that no rate book rests on; those that one does stand in src/messages/published-sources.ts. */
export const sourceSchema = z.strictObject({
  publisher: text('Wie dit publiceerde.', 2, 80),
  title: text('Titel van de pagina of het stuk.', 2, 140),
  address: z
    .string('Hier hoort een adres, of null.')
    .regex(/^[a-z0-9.-]+(?:\/\S*)?$/i, 'Schrijf het adres zonder https://, zoals cbs.nl/faillissementen.')
    .nullable()
    .describe('Adres zonder https://; null als alleen de tekst bekend is.'),
  says: text('Wat er staat, in eigen woorden.', 5, 200),
  confidence: z.enum(['high', 'medium', 'low']).describe('high: verzekeraar, overheid of wet. medium: makelaar of pers. low: zwakke bron.'),
  readOn: day('Dag waarop de bron is gelezen.'),
});
