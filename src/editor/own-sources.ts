import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Option } from './front-matter.ts';

/** The sources of content/bronnen, for the lists of the editor. A file that cannot be read is left out; the content check names it. */
export function ownSources(content: string): readonly Option[] {
  return globSync('bronnen/*.yaml', { cwd: content })
    .sort()
    .flatMap((file) => {
      try {
        const { publisher, title } = parse(readFileSync(join(content, file), 'utf8')) as Readonly<Record<string, string>>;
        const id = basename(file, '.yaml');
        return [{ value: id, label: `${id} – ${publisher ?? ''}: ${title ?? ''}` }];
      } catch {
        return [];
      }
    });
}
