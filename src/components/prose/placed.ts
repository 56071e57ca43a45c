import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ProsePlace } from '#/components/prose/sources.ts';

/** The component with the page it stands on among its attributes: what an author writes cannot name the file. */
export function placed(place: ProsePlace, component: AstroComponentFactory): AstroComponentFactory {
  const factory: AstroComponentFactory = (result, props: object, slots) => component(result, { ...props, place }, slots);
  return Object.assign(factory, component);
}
