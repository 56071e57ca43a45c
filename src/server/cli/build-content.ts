import { buildContent } from '../content/build-content.ts';

const [, , folder = '', client = '', entry = ''] = process.argv;

await buildContent(folder, client, entry);
