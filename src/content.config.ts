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

/** The texts of a folder; without drafts, unless someone is working on them. */
function textsOf(name: ProseCollection) {
  const folder = `${CONTENT}/${name}`;
  return glob({ base: folder, pattern: patternsFor(folder) });
}

const recordsOf = (name: string) => glob({ base: `${CONTENT}/${name}`, pattern: '*.yaml' });

export const collections = {
  kredietverzekering: defineCollection({ loader: textsOf('kredietverzekering'), schema: PROSE_SCHEMAS.kredietverzekering }),
  branches: defineCollection({ loader: textsOf('branches'), schema: PROSE_SCHEMAS.branches }),
  verzekeraars: defineCollection({ loader: textsOf('verzekeraars'), schema: PROSE_SCHEMAS.verzekeraars }),
  begrippen: defineCollection({ loader: textsOf('begrippen'), schema: PROSE_SCHEMAS.begrippen }),
  'veelgestelde-vragen': defineCollection({
    loader: textsOf('veelgestelde-vragen'),
    schema: PROSE_SCHEMAS['veelgestelde-vragen'],
  }),
  kennisbank: defineCollection({ loader: textsOf('kennisbank'), schema: PROSE_SCHEMAS.kennisbank }),
  site: defineCollection({ loader: textsOf('site'), schema: PROSE_SCHEMAS.site }),
  voorbeeldprofielen: defineCollection({ loader: recordsOf('voorbeeldprofielen'), schema: exampleProfileSchema }),
  bronnen: defineCollection({ loader: recordsOf('bronnen'), schema: sourceSchema }),
};
