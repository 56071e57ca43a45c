import { buildContent } from '../content/build-content.ts';

const [, , folder = '', client = '', entry = ''] = process.argv;

try {
  await buildContent(folder, client, entry);
} catch (error) {
  process.stderr.write(`The build stops: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
