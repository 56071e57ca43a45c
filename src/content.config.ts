import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { exampleProfileSchema, sourceSchema } from '#/content-model/data.ts';
import { PROSE_SCHEMAS, type ProseCollection } from '#/content-model/prose.ts';

const CONTENT = './content';

/** A draft is written in its front matter; the pattern leaves it out, so that no byte of it is built. */
function isDraft(folder: string, file: string): boolean {
  const [, frontMatter = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
  return /^draft:\s*true\s*$/m.test(frontMatter);
}

function patternsFor(folder: string): string[] {
  const files = globSync('*.mdx', { cwd: folder });
  const drafts = import.meta.env.PROD ? files.filter((file) => isDraft(folder, file)) : [];
  return ['*.mdx', ...drafts.map((file) => `!${file}`)];
}

const prose = (name: ProseCollection) => {
  const folder = `${CONTENT}/${name}`;
  return defineCollection({ loader: glob({ base: folder, pattern: patternsFor(folder) }), schema: PROSE_SCHEMAS[name] });
};

export const collections = {
  kredietverzekering: prose('kredietverzekering'),
  branches: prose('branches'),
  verzekeraars: prose('verzekeraars'),
  begrippen: prose('begrippen'),
  'veelgestelde-vragen': prose('veelgestelde-vragen'),
  kennisbank: prose('kennisbank'),
  site: prose('site'),
  voorbeeldprofielen: defineCollection({
    loader: glob({ base: `${CONTENT}/voorbeeldprofielen`, pattern: '*.yaml' }),
    schema: exampleProfileSchema,
  }),
  bronnen: defineCollection({ loader: glob({ base: `${CONTENT}/bronnen`, pattern: '*.yaml' }), schema: sourceSchema }),
};
