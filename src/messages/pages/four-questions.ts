import { layoutTexts } from './layout.ts';

export interface FourAnswer {
  readonly question: string;
  readonly answer: string;
  readonly link: { readonly name: string; readonly path: string } | null;
}

/** The supervisor's four questions to a comparison site, answered near form and result. */
export const fourQuestions = {
  title: 'Wat wij doen, in vier antwoorden',
  /** `commission` as the operator states it; null while it is still to be filled in. */
  answers: (commission: string | null): readonly FourAnswer[] => [
    {
      question: 'Wat doen wij voor u?',
      answer: `Wij berekenen wat een kredietverzekering ongeveer kost. ${layoutTexts.noAdvice}`,
      link: null,
    },
    {
      question: 'Hoe verdienen wij?',
      answer:
        commission === null
          ? 'Wij krijgen provisie als u via ons een verzekering sluit. Hoeveel dat is, is nog in te vullen.'
          : `Wij krijgen provisie als u via ons een verzekering sluit: ${commission}.`,
      link: { name: 'Zo verdienen wij', path: '/zo-verdienen-wij/' },
    },
    {
      question: 'Hoe vergelijken wij?',
      answer: 'Wij rekenen met ons eigen model en openbare bronnen. De volgorde is die van het bedrag, van laag naar hoog.',
      link: { name: 'Zo rekenen wij', path: '/zo-rekenen-wij/' },
    },
    {
      question: 'Hoe volledig is de vergelijking?',
      answer: 'Vier grote verzekeraars: Allianz Trade, Atradius, Coface en Credendo. Er zijn er meer.',
      link: { name: 'Deze verzekeraars', path: '/verzekeraars/' },
    },
  ],
} as const;
