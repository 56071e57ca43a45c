import { z } from 'astro/zod';

/** Every page that was ever published: content/gepubliceerd.yaml, written by the commands and never by hand. */
export const registerSchema = z.strictObject({
  pages: z
    .array(z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'Hier hoort een adres op deze site.'))
    .describe('Adressen die ooit op de site stonden. Zij blijven werken: als pagina, of met een doorverwijzing.'),
});
