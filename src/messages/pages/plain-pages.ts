import type { Site } from '#/server/app.ts';
import { ended } from '#/messages/format.ts';

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

export interface PlainPageTexts {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

const TO_FILL = 'nog in te vullen';

/** How the broker earns; the commission as the operator states it, or openly not yet filled in. */
export const earningTexts = (site: Site): PlainPageTexts => ({
  title: 'Zo verdienen wij',
  description: 'Hoe wij aan deze vergelijking verdienen, en wat dat niet beïnvloedt.',
  lead: 'Deze site is gratis voor u. Wij verdienen pas als u via ons een verzekering sluit.',
  sections: [
    {
      title: 'Onze provisie',
      paragraphs: [
        'Sluit u via ons een verzekering, dan krijgen wij provisie van de verzekeraar. Die zit in de premie die u betaalt.',
        ended(`Onze provisie: ${site.commission ?? TO_FILL}`),
      ],
    },
    {
      title: 'Wat onze provisie niet verandert',
      paragraphs: [],
      points: [
        'Het rekenmodel kent onze provisie niet. Zij staat in geen enkel tarief en in geen enkele stap.',
        'De volgorde is die van het midden van de totale kosten. Wie geen bedrag geeft, staat daarna, op naam.',
        'Alle vier verzekeraars staan er altijd. Wij laten er geen weg en geven niemand een voorkeursplaats.',
      ],
    },
    {
      title: 'Wat wij niet doen',
      paragraphs: [],
      points: [
        'Wij geven hier geen advies. Wij vergelijken.',
        'Uw antwoorden gaan alleen naar verzekeraars die u zelf aankruist.',
        'Er staan geen advertenties op deze site en geen volgcode van anderen.',
      ],
    },
  ],
});

/** Ways to reach the operator; what is not known yet says so. */
export const contactPageTexts = (site: Site) => ({
  title: 'Hulp en contact',
  description: 'Hoe u het kantoor achter deze site bereikt, of laat u terugbellen. U leest ook wie antwoordt en met welke vergunning.',
  lead: ended(`U spreekt met ${site.operator}`),
  facts: [
    { name: 'Telefoon', value: site.phone ?? TO_FILL },
    { name: 'E-mail', value: site.email ?? TO_FILL },
    { name: 'Bereikbaar', value: site.openingHours ?? TO_FILL },
    { name: 'Adres', value: site.address ?? TO_FILL },
    { name: 'Vergunning', value: `${site.licence.authority}, nummer ${site.licence.number}` },
  ],
  sections: [
    {
      title: 'Vraag over uw indicatie?',
      paragraphs: [
        'Open uw indicatie en kies “Vaste offertes aanvragen”. Daar kunt u ook een vraag stellen. Wij zien dan meteen uw antwoorden.',
      ],
    },
    {
      title: 'Uw gegevens wissen?',
      paragraphs: ['Dat doet u zelf, meteen en zonder inloggen. Open uw indicatie en kies “Bekijk of wis uw gegevens”.'],
    },
  ] satisfies readonly Section[],
});
