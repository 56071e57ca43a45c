/** Facts about the operator as the editor asks them. */
export const SITE_WORDS = {
  operator: { label: 'Naam van de aanbieder', help: 'Zoals die op de site staat.' },
  licence: { label: 'Vergunning', help: 'Toezichthouder en nummer.' },
  confirmed: {
    label: 'Bevestigd',
    help: 'Alleen aan als de aanbieder zelf heeft gezegd dat alles hier klopt. Tot dan toont elke pagina dat het een voorbeeld is.',
  },
  confirmedBelgium: { label: 'Bevestigd voor België', help: 'Alleen aan als de aanbieder dit voor België heeft gezegd.' },
  phone: { label: 'Telefoon', help: 'Leeg zolang het niet bekend is; de site toont dan "nog in te vullen".' },
  email: { label: 'E-mail', help: 'Leeg zolang het niet bekend is.' },
  openingHours: { label: 'Openingstijden als tekst', help: 'Leeg zolang het niet bekend is.' },
  openingTimes: { label: 'Terugbeltijden', help: 'Wanneer u terugbelt. Alles leeg: dan kiest de bezoeker een dagdeel.' },
  commission: { label: 'Hoe de aanbieder wordt betaald', help: 'Leeg zolang het niet bekend is.' },
  address: { label: 'Adres', help: 'Leeg zolang het niet bekend is.' },
} as const;

export const LICENCE_WORDS = {
  authority: { label: 'Toezichthouder', help: 'Zoals AFM.' },
  number: { label: 'Nummer', help: 'Nummer van de vergunning.' },
} as const;

const times = 'Zoals 09:00-12:30, 13:30-17:00. Leeg op een dag zonder.';

export const DAY_WORDS = {
  monday: { label: 'Terugbellen op maandag', help: times },
  tuesday: { label: 'Terugbellen op dinsdag', help: times },
  wednesday: { label: 'Terugbellen op woensdag', help: times },
  thursday: { label: 'Terugbellen op donderdag', help: times },
  friday: { label: 'Terugbellen op vrijdag', help: times },
  saturday: { label: 'Terugbellen op zaterdag', help: times },
  sunday: { label: 'Terugbellen op zondag', help: times },
  closedOn: { label: 'Gesloten op', help: 'Losse dagen, zoals 2026-12-24, met een komma ertussen. Feestdagen kent de site zelf.' },
} as const;
