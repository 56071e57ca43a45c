import type { KeptPeriods, Site } from '#/server/app.ts';
import { dayCount, ended, monthCount } from '#/messages/format.ts';
import type { PlainPageTexts } from './plain-pages.ts';

/** What is kept, why and how long: the retention table of the server in words. */
export const privacyTexts = (site: Site, periods: KeptPeriods): PlainPageTexts => ({
  title: 'Privacy',
  description: 'Wat wij bewaren, waarom, hoe lang, en hoe u het wist.',
  lead: 'Wij vragen zo weinig mogelijk, bewaren het kort en laten u het zelf wissen.',
  sections: [
    {
      title: 'Wie is verantwoordelijk?',
      paragraphs: [
        `${ended(site.operator)} ${ended(`Adres: ${site.address ?? 'nog in te vullen'}`)} E-mail: ${site.email ?? 'nog in te vullen'}.`,
      ],
    },
    {
      title: 'Terwijl u het formulier invult',
      paragraphs: [
        'Uw antwoorden staan dan alleen in uw eigen browser: in het geheugen van dit tabblad. Staat JavaScript uit, dan reizen ze mee in één versleutelde cookie. Die is nodig om het formulier te laten werken.',
        'Staat er een fout in uw offerteaanvraag? Dan houdt uw browser wat u typte hooguit 10 minuten vast, in een tweede versleutelde cookie. Die geldt alleen voor die pagina.',
        'Vroeg u om gebeld te worden? Dan onthoudt uw browser dat een uur, in een derde versleutelde cookie. Gaat u terug en verbetert u iets, dan blijft het één verzoek. Die cookie geldt alleen voor de pagina’s over terugbellen.',
        'Andere cookies gebruiken wij niet. Er is geen volgcode, geen advertentie en geen hulpmiddel van een ander bedrijf.',
      ],
    },
    {
      title: 'Als u op “Bereken mijn premie” drukt',
      paragraphs: [
        'Wij bewaren uw antwoorden en de uitkomst, zonder uw naam. U krijgt een eigen link. Wie die link heeft, ziet de uitkomst. In onze database staat alleen een afdruk van de link, niet de link zelf.',
        `Komt u ${dayCount(periods.indicationDays)} niet terug, dan wissen wij alles.`,
      ],
    },
    {
      title: 'Als u offertes aanvraagt',
      paragraphs: [
        'Dan bewaren wij ook uw contactgegevens en uw toestemming. Wij gebruiken ze alleen om uw aanvraag te behandelen. De grondslag is uw toestemming.',
        'Uw antwoorden en bedrijfsnaam gaan alleen naar de verzekeraars die u aankruist. Contactgegevens staan versleuteld in de database. Geen enkele pagina toont ze.',
        `Sluit u niets af, dan wissen wij alles ${monthCount(periods.leadMonths)} na het laatste contact.`,
      ],
    },
    {
      title: 'Als u zich laat terugbellen',
      paragraphs: [
        'Dan bewaren wij de tijd, uw naam, uw telefoonnummer, uw e-mailadres en uw toestemming. Wij bellen alleen omdat u dat vraagt.',
        'U wist uw verzoek zelf met de link in de bevestiging. Anders wissen wij het 12 maanden na het laatste contact.',
      ],
    },
    {
      title: 'Als u bewaart, mailt of deelt',
      paragraphs: [
        'Laat u een link of uw uitkomst mailen, dan gebruiken wij uw adres alleen voor die ene e-mail. Antwoorden die u voor later bewaart, staan versleuteld in de database. Na 30 dagen wissen wij ze, met uw adres.',
        'Met een deellink kan een ander uw indicatie alleen lezen. U trekt hem zelf weer in.',
      ],
    },
    {
      title: 'Als u de Premie-Check doet',
      paragraphs: [
        'Wij bewaren niets, tot u op “Bewaar” drukt, de uitkomst laat mailen of de makelaar laat meekijken. Tot dan reizen uw antwoorden mee in de versleutelde cookie.',
        `Wat u bewaart, wissen wij als u ${dayCount(periods.indicationDays)} niet terugkomt. Kijkt de makelaar mee, dan wissen wij alles ${monthCount(periods.leadMonths)} na het laatste contact. Zelf wissen kan met uw eigen link.`,
        'Vraagt u een herinnering aan uw opzegdatum? Dan bewaren wij uw e-mailadres en die dag, versleuteld en los van uw antwoorden. Zonder bevestiging wissen wij het adres na 7 dagen, anders na de opzegdatum. Stoppen kan met de link in elke e-mail.',
        'Een bestand met een portefeuille rekenen wij uit en vergeten wij. Wij bewaren er niets van.',
      ],
    },
    {
      title: 'Als u de Klantencheck doet',
      paragraphs: [
        'Een bestand uit uw boekhouding leest uw eigen browser. Namen van uw klanten komen alleen bij ons als u dat zelf kiest: in het PDF of voor de makelaar. Uw browser onthoudt de kolomkoppen van uw laatste 20 lijsten en wat zij betekenen, tot u de gegevens van deze site in uw browser wist. Vergelijkt u polissen of maakt u een pdf, dan gaan er gegevens naar onze server: bedragen, leeftijden, landen en de soort klant, zoals eenmanszaak. Ook het saldo van het grootboek en wat u aanvulde. Namen niet: elke klant heeft dan een nummer. Zet u zelf namen in de pdf, dan maken wij hem en vergeten wij ze. Wij bewaren daar niets van.',
        `Wij bewaren pas iets als u op “Bewaar” drukt of de makelaar laat meekijken. Dat is de uitkomst, met ten hoogste 115 klanten onder een nummer: soort klant, land, wat openstaat, omzet, hoe laat zij betalen, klasse, limiet en advies. Uw antwoorden per klant, zoals signalen, bewaren wij niet. Het staat versleuteld in de database. Na ${dayCount(periods.debtorCheckDays)} wissen wij het, ook als u terugkomt. Zelf wissen kan eerder, met uw eigen link.`,
        'Een eenmanszaak is een mens. Zijn klasse ziet u alleen op uw eigen scherm. Wij bewaren haar niet en sturen haar niet door.',
        `Laat u de makelaar meekijken, dan kiest u welke klanten hij apart ziet, en bij welke uw browser de naam meestuurt. Die keuze en namen bewaren wij ook ${dayCount(periods.debtorCheckDays)}, versleuteld. Uw contactgegevens en toestemming bewaren wij tot ${monthCount(periods.leadMonths)} na het laatste contact. Wij gebruiken niets hiervan voor reclame.`,
      ],
    },
    {
      title: 'E-mail en logboeken',
      paragraphs: [
        `De tekst van e-mails wissen wij ${dayCount(periods.mailBodyDays)} na het versturen, en die over een Klantencheck al met de uitkomst. In het onderwerp staan geen persoonsgegevens.`,
        `Logboeken bewaren wij ${dayCount(periods.logDays)}. Er staan geen antwoorden en geen contactgegevens in.`,
      ],
    },
    {
      title: 'Wat wij tellen',
      paragraphs: [
        'Bij uw antwoorden bewaren wij op welke pagina u binnenkwam. Kwam u via een link met campagnekenmerken, dan bewaren wij ook die kenmerken. Ze zeggen niet wie u bent. Ze worden met uw antwoorden gewist.',
        `Wij tellen per dag hoe vaak een vraag getoond, beantwoord of fout ingevuld is. Zegt u of de uitkomst klopt met wat u verwachtte? Dan bewaren wij alleen uw keuze en toelichting, met de dag en de versie van de berekening. Beide wissen wij na ${monthCount(periods.statisticsMonths)}. Ze zijn aan niemand te koppelen. Bij uw indicatie staat alleen dat u antwoordde, niet wat; zo telt een antwoord één keer.`,
      ],
    },
    {
      title: 'Uw rechten',
      paragraphs: [
        'U kunt zien wat wij bewaren en alles meteen wissen. Dat kan zonder inloggen, via de link naar uw gegevens op de pagina met uw indicatie. Daarmee trekt u ook uw toestemming in.',
        'U mag ons vragen om inzage, verbetering of een kopie. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens, of in België bij de Gegevensbeschermingsautoriteit.',
      ],
    },
  ],
});
