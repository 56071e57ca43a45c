import type { Site } from '#/server/app.ts';

/** A page above another, with its path from the root. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** A node of schema.org. */
export type GraphNode = Readonly<Record<string, unknown>>;

interface PageFacts {
  /** Where visitors see the site, without a slash at the end. */
  readonly origin: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  readonly site: Pick<Site, 'operator' | 'licence' | 'phone' | 'email'>;
  /** Pages above this one, the home page first; empty on the home page. */
  readonly above: readonly Crumb[];
  /** What the page is about: article, term, questions. References to the page itself are written `#pagina`. */
  readonly about: readonly GraphNode[];
}

/** Pages that are the service itself, apart from texts about it. */
const SERVICE_PATHS: ReadonlySet<string> = new Set(['/', '/premie-berekenen/', '/vergelijken/']);

const ORGANISATION = '/#organisatie';
const SITE = '/#site';

const organisation = ({ origin, site }: PageFacts): GraphNode => ({
  '@type': 'Organization',
  '@id': origin + ORGANISATION,
  name: site.operator,
  url: `${origin}/`,
  identifier: { '@type': 'PropertyValue', propertyID: site.licence.authority, value: site.licence.number },
  ...(site.phone === null ? {} : { telephone: site.phone }),
  ...(site.email === null ? {} : { email: site.email }),
});

const website = ({ origin, siteName }: PageFacts): GraphNode => ({
  '@type': 'WebSite',
  '@id': origin + SITE,
  name: siteName,
  url: `${origin}/`,
  inLanguage: 'nl',
  publisher: { '@id': origin + ORGANISATION },
});

const breadcrumbs = ({ origin, path, title, above }: PageFacts): GraphNode => ({
  '@type': 'BreadcrumbList',
  '@id': `${origin}${path}#kruimelpad`,
  itemListElement: [...above, { name: title, path }].map((crumb, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: crumb.name,
    item: origin + crumb.path,
  })),
});

const webPage = ({ origin, path, title, description, above }: PageFacts): GraphNode => ({
  '@type': 'WebPage',
  '@id': `${origin}${path}#pagina`,
  url: origin + path,
  name: title,
  description,
  inLanguage: 'nl',
  isPartOf: { '@id': origin + SITE },
  ...(above.length === 0 ? {} : { breadcrumb: { '@id': `${origin}${path}#kruimelpad` } }),
});

const service = ({ origin, siteName }: PageFacts): GraphNode => ({
  '@type': 'Service',
  '@id': `${origin}/#dienst`,
  name: siteName,
  serviceType: 'Kredietverzekeringen vergelijken',
  provider: { '@id': origin + ORGANISATION },
  areaServed: ['NL', 'BE'].map((code) => ({ '@type': 'Country', identifier: code })),
  audience: { '@type': 'BusinessAudience' },
});

/** The one graph of a page: who, site, page, its place and what it is about. Holds no price: what we show is a range of a model. */
export function graphOf(facts: PageFacts): GraphNode {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      organisation(facts),
      website(facts),
      webPage(facts),
      ...(facts.above.length === 0 ? [] : [breadcrumbs(facts)]),
      ...(SERVICE_PATHS.has(facts.path) ? [service(facts)] : []),
      ...facts.about,
    ],
  };
}

/** JSON for a script element: no text can end the element. */
export const scriptJson = (graph: GraphNode): string => JSON.stringify(graph).replaceAll('<', '\\u003c');

interface Dated {
  readonly title: string;
  readonly description: string;
  readonly checkedOn: string;
  readonly publishedOn?: string | undefined;
}

/** An article, published by the organisation of the site; the date of the last check is the date of change. */
export function articleNode(origin: string, path: string, { title, description, checkedOn, publishedOn }: Dated): GraphNode {
  return {
    '@type': 'Article',
    '@id': `${origin}${path}#artikel`,
    headline: title,
    description,
    inLanguage: 'nl',
    ...(publishedOn === undefined ? {} : { datePublished: publishedOn }),
    dateModified: checkedOn,
    author: { '@id': origin + ORGANISATION },
    publisher: { '@id': origin + ORGANISATION },
    mainEntityOfPage: { '@id': `${origin}${path}#pagina` },
  };
}

interface Term {
  readonly term: string;
  readonly definition: string;
  readonly english: string;
  readonly german: string;
  readonly synonyms: readonly string[];
}

/** A word of the list of terms, with its other names. */
export function termNode(origin: string, path: string, { term, definition, english, german, synonyms }: Term): GraphNode {
  return {
    '@type': 'DefinedTerm',
    '@id': `${origin}${path}#begrip`,
    name: term,
    description: definition,
    alternateName: [...synonyms, english, german],
    url: origin + path,
    inDefinedTermSet: `${origin}/begrippen/`,
    mainEntityOfPage: { '@id': `${origin}${path}#pagina` },
  };
}

/** Questions with their answers in plain text, for the page that shows them. */
export function questionsNode(
  origin: string,
  path: string,
  questions: readonly { readonly question: string; readonly answer: string }[],
): GraphNode {
  return {
    '@type': 'FAQPage',
    '@id': `${origin}${path}#vragen`,
    inLanguage: 'nl',
    isPartOf: { '@id': `${origin}${path}#pagina` },
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
}
