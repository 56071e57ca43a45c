/** Texts of the frame around every page. */
export const layoutTexts = {
  siteName: 'Kredietverzekering vergelijken',
  home: 'Home',
  skip: 'Naar de inhoud',
  /** Seen only where the styles did not come, as in a tab from before a new version. */
  unstyled: 'Ziet deze pagina er vreemd uit? Laad haar opnieuw. Uw antwoorden blijven staan.',
  exampleBanner: 'Voorbeeld – nog niet door de aanbieder bevestigd',
  navigation: 'Diensten',
  sectionNavigation: 'Uitleg en naslag',
  topics: 'Onderwerpen',
  help: 'Hulp en contact',
  services: [
    { name: 'Premie berekenen', path: '/premie-berekenen/' },
    { name: 'Premie-Check', path: '/premie-check/' },
    { name: 'Klantencheck', path: '/klantencheck/' },
  ],
  /** Sections of the site, beside the services. */
  sections: [
    { name: 'Kredietverzekering', path: '/kredietverzekering/' },
    { name: 'Vergelijken', path: '/vergelijken/' },
    { name: 'Verzekeraars', path: '/verzekeraars/' },
    { name: 'Branches', path: '/branches/' },
    { name: 'Begrippen', path: '/begrippen/' },
    { name: 'Kennisbank', path: '/kennisbank/' },
    { name: 'Veelgestelde vragen', path: '/veelgestelde-vragen/' },
    { name: 'Rekenhulp', path: '/rekenhulp/' },
  ],
  footerGroups: [
    {
      name: 'Kredietverzekering',
      links: [
        { name: 'Wat is het?', path: '/kredietverzekering/' },
        { name: 'Wat kost het?', path: '/kredietverzekering/kosten/' },
        { name: 'Wat is verzekerd?', path: '/kredietverzekering/dekking/' },
        { name: 'Kredietlimieten', path: '/kredietverzekering/kredietlimiet/' },
        { name: 'Schade melden', path: '/kredietverzekering/schade-melden/' },
        { name: 'Zo kiest u', path: '/kredietverzekering/kiezen/' },
      ],
    },
    {
      name: 'Opzoeken',
      links: [
        { name: 'Voorwaarden vergelijken', path: '/vergelijken/' },
        { name: 'Verzekeraars', path: '/verzekeraars/' },
        { name: 'Branches', path: '/branches/' },
        { name: 'Begrippen', path: '/begrippen/' },
        { name: 'Kennisbank', path: '/kennisbank/' },
        { name: 'Veelgestelde vragen', path: '/veelgestelde-vragen/' },
        { name: 'Rekenhulp', path: '/rekenhulp/' },
        { name: 'Klantencheck', path: '/klantencheck/' },
      ],
    },
    {
      name: 'Over ons',
      links: [
        { name: 'Over ons', path: '/over-ons/' },
        { name: 'Zo rekenen wij', path: '/zo-rekenen-wij/' },
        { name: 'Zo verdienen wij', path: '/zo-verdienen-wij/' },
        { name: 'Hoe volledig wij zijn', path: '/hoe-volledig-is-de-vergelijking/' },
        { name: 'Vergunning en rol', path: '/vergunning-en-rol/' },
        { name: 'Contact', path: '/contact/' },
      ],
    },
    {
      name: 'Deze site',
      links: [
        { name: 'Klachten', path: '/klachten/' },
        { name: 'Voorwaarden', path: '/voorwaarden/' },
        { name: 'Privacy', path: '/privacy/' },
        { name: 'Cookies', path: '/cookies/' },
        { name: 'Toegankelijkheid', path: '/toegankelijkheid/' },
      ],
    },
  ],
  operatorLine: (operator: string, authority: string, number: string) =>
    `Deze site is van ${operator}, met vergunning van de ${authority}, nummer ${number}.`,
  noAdvice: 'Wij vergelijken; deze uitkomst is geen advies.',
} as const;

/** Search engines cut a longer title off. */
const LONGEST_TITLE = 65;

/** Title of the browser tab: page first, then the site where there is room for it. */
export function documentTitle(title: string): string {
  const whole = `${title} – ${layoutTexts.siteName}`;
  return whole.length > LONGEST_TITLE ? title : whole;
}
