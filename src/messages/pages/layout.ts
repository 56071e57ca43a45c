/** Texts of the frame around every page. */
export const layoutTexts = {
  siteName: 'Kredietverzekering vergelijken',
  home: 'Home',
  skip: 'Naar de inhoud',
  /** Seen only where the styles did not come, as in a tab from before a new version. */
  unstyled: 'Ziet deze pagina er vreemd uit? Laad haar opnieuw. Uw antwoorden blijven staan.',
  exampleBanner: 'Voorbeeld – nog niet door de aanbieder bevestigd',
  navigation: 'Diensten',
  footerNavigation: 'Over deze site',
  help: 'Hulp en contact',
  soon: '(binnenkort)',
  services: [
    { name: 'Premie berekenen', path: '/premie-berekenen/' },
    { name: 'Premie-Check', path: null },
    { name: 'Klantencheck', path: null },
  ],
  footerLinks: [
    { name: 'Zo rekenen wij', path: '/zo-rekenen-wij/' },
    { name: 'Zo verdienen wij', path: '/zo-verdienen-wij/' },
    { name: 'Contact', path: '/contact/' },
    { name: 'Privacy', path: '/privacy/' },
  ],
  operatorLine: (operator: string, authority: string, number: string) =>
    `Deze site is van ${operator}, met vergunning van de ${authority}, nummer ${number}.`,
  noAdvice: 'Wij vergelijken; deze uitkomst is geen advies.',
} as const;

/** Title of the browser tab: page first, then the site. */
export function documentTitle(title: string): string {
  return `${title} – ${layoutTexts.siteName}`;
}
