import { layoutTexts } from './layout.ts';

/** Words of the feed of articles and of the overview for language models. */
export const feedTexts = {
  title: `${layoutTexts.siteName} – Kennisbank`,
  description: 'Artikelen over betalen op rekening, faillissementen en kredietverzekering.',
  overview:
    'Deze site vergelijkt wat een kredietverzekering bij vier verzekeraars ongeveer kost, voor bedrijven in Nederland en België. Bedragen van de rekenhulp zijn indicaties uit een eigen model, geen prijzen van de verzekeraars en geen advies.',
  /** Stands before the outcome of a worked example on the picture of a shared page. */
  example: 'Rekenvoorbeeld',
  noModel: 'Cijfers op deze site hebben een bron en een dag van controle. Noem die mee als u ze aanhaalt.',
} as const;
