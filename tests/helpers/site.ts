import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Site } from '#/server/app.ts';

/** An operator that exists in tests only and has confirmed everything, so that the site may be open. */
export const openSite: Site = {
  operator: 'Testmakelaar B.V.',
  licence: { authority: 'AFM', number: '12000000' },
  confirmed: true,
  confirmedBelgium: true,
  phone: '010 000 00 00',
  email: 'vragen@example.nl',
  openingHours: 'maandag tot en met vrijdag van 9.00 tot 17.00 uur',
  commission: '10% van de premie, betaald door de verzekeraar',
  address: 'Teststraat 1, 3000 AA Rotterdam',
};

/** The same operator before it has confirmed anything. */
export const closedSite: Site = { ...openSite, confirmed: false, confirmedBelgium: false };

/** Writes a site file for `SITE_FILE` into a folder and answers its path. */
export function writeSiteFile(folder: string, site: Site = openSite): string {
  const path = join(folder, 'site.yaml');
  writeFileSync(path, stringify(site));
  return path;
}
