import { z } from 'astro/zod';

const oldAddress = z
  .string('Hier hoort een oud adres.')
  .regex(/^(?:\/(?:[a-z0-9._-]+\/)*[a-z0-9._-]+\/?|\?p=\d{1,9})$/i, 'Schrijf een adres op deze site, zoals /oude-pagina, of ?p=123.')
  .describe('Oud adres op deze site, met of zonder schuine streep achteraan. ?p= met een nummer is een adres van de vorige site.');

const newAddress = z
  .string('Hier hoort een adres op deze site.')
  .regex(
    /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/,
    'Schrijf een adres op deze site met een schuine streep voor en achter, zoals /begrippen/.',
  )
  .describe('Pagina die er nu is, met een schuine streep voor en achter.');

/** Old addresses and the pages that took their place: content/doorverwijzingen.yaml. */
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(z.strictObject({ from: oldAddress, to: newAddress }), 'Schrijf een lijst van doorverwijzingen.')
    .describe('Oude adressen die blijven werken: bezoekers en zoekmachines gaan vanzelf naar de nieuwe pagina.'),
});

export type Redirect = z.output<typeof redirectsSchema>['redirects'][number];
