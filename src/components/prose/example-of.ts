import { getCollection } from 'astro:content';
import type { App } from '#/server/app.ts';
import type { Comparison } from '#/quote-engine/outcome.ts';
import { faultIn, type ProsePlace } from '#/components/prose/sources.ts';
import { exampleTexts } from '#/messages/pages/prose-parts.ts';

export interface Example {
  readonly title: string;
  readonly description: string;
  readonly comparison: Comparison;
}

/**
 * An example company of content/voorbeeldprofielen with what the engine computes for it from the editions in use.
 * @throws Error naming file, component and slug when there is no such company.
 */
export async function exampleOf(app: Pick<App, 'exampleComparison'>, slug: string, place: ProsePlace, component: string): Promise<Example> {
  const profiles = await getCollection('voorbeeldprofielen');
  const found = profiles.find(({ id }) => id === slug);
  if (found === undefined)
    throw faultIn(
      place,
      component,
      exampleTexts.unknownProfile(
        slug,
        profiles.map(({ id }) => id),
      ),
    );
  const { title, description, profile } = found.data;
  return { title, description, comparison: app.exampleComparison(profile) };
}
