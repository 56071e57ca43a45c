import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Attention from '#/components/prose/Attention.astro';
import PremiumExample from '#/components/prose/PremiumExample.astro';
import ProseTable from '#/components/prose/ProseTable.astro';
import RangePicture from '#/components/prose/RangePicture.astro';
import SourceMark from '#/components/prose/SourceMark.astro';
import TermsComparison from '#/components/prose/TermsComparison.astro';
import WorkedExample from '#/components/prose/WorkedExample.astro';
import type { ProsePlace } from '#/components/prose/sources.ts';

/** The component with the page it stands on among its attributes: what an author writes cannot name the file. */
function on(place: ProsePlace, component: AstroComponentFactory): AstroComponentFactory {
  const placed: AstroComponentFactory = (result, props: object, slots) => component(result, { ...props, place }, slots);
  return Object.assign(placed, component);
}

/** What authors can write in a text, by name; and tables of Markdown in a region that scrolls by itself. */
export const namedComponents = (place: ProsePlace) => ({
  LetOp: Attention,
  Rekenvoorbeeld: on(place, WorkedExample),
  Vergelijkingstabel: on(place, TermsComparison),
  Premievoorbeeld: on(place, PremiumExample),
  Bandbreedte: on(place, RangePicture),
  Bron: on(place, SourceMark),
  table: ProseTable,
});
