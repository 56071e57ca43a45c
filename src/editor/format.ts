import { writeFileSync } from 'node:fs';
import { formatTexts } from '#/messages/editor-commands.ts';
import { useBrowserCore } from './browser-core.ts';
import { ownSources } from './own-sources.ts';

useBrowserCore();
const { editorConfig } = await import('./config.ts');
const { openedAndSaved } = await import('./content-files.ts');

const isCheck = process.argv.includes('--controle');
const { files, unopened } = openedAndSaved(editorConfig(ownSources('content')));
const other = files.filter(({ text, saved }) => text !== saved);
for (const { path, reason } of unopened) process.stdout.write(`${formatTexts.unopened(path, reason)}\n`);
for (const { path, saved } of other) {
  if (!isCheck) writeFileSync(path, saved);
  process.stdout.write(`${isCheck ? formatTexts.other(path) : formatTexts.written(path)}\n`);
}
process.stdout.write(`${formatTexts.counted(files.length, other.length, unopened.length)}\n`);
process.exitCode = unopened.length > 0 || (isCheck && other.length > 0) ? 1 : 0;
