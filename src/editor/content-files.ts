import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { editorConfig } from './config.ts';
import { savedAgain } from './serialise.ts';

type EditorConfig = ReturnType<typeof editorConfig>;

/** A file of content/ as it is, and as the editor would write it. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
  readonly saved: string;
}

/** A file that the editor cannot open, and why. */
export interface Unopened {
  readonly path: string;
  readonly reason: string;
}

type Found = Parameters<typeof savedAgain>[0];

function filesOf({ collections = {}, singletons = {} }: EditorConfig): readonly { readonly path: string; readonly place: Found }[] {
  const entries = Object.values(collections).flatMap((place) => {
    const pattern = `${place.path ?? ''}.${place.format === 'yaml' ? 'yaml' : 'mdx'}`;
    return globSync(pattern)
      .sort()
      .map((path) => ({ path: path.replaceAll('\\', '/'), place }));
  });
  const single = Object.values(singletons).map((place) => ({ path: `${place.path ?? ''}.yaml`, place }));
  return [...entries, ...single.filter(({ path }) => existsSync(path))];
}

/** Every file that the editor holds, opened and saved again in memory. Nothing is written. */
export function openedAndSaved(config: EditorConfig): { readonly files: readonly ContentFile[]; readonly unopened: readonly Unopened[] } {
  const files: ContentFile[] = [];
  const unopened: Unopened[] = [];
  for (const { path, place } of filesOf(config)) {
    const text = readFileSync(path, 'utf8');
    try {
      files.push({ path, text, saved: savedAgain(place, basename(path, extname(path)), text) });
    } catch (error) {
      unopened.push({ path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { files, unopened };
}
