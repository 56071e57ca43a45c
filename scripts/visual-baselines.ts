import { mkdirSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../tests/helpers/browser.ts';
import { startServer } from '../tests/helpers/server.ts';
import { BASELINES, LOOKS, styleGuidePicture } from '../tests/helpers/style-guide-pictures.ts';

/** Photographs the style guide anew: `node scripts/visual-baselines.ts` after `npm run build`. Look at the pictures before committing them. */
mkdirSync(BASELINES, { recursive: true });
const [browser, server] = await Promise.all([openBrowser(), startServer()]);
for (const look of LOOKS) writeFileSync(`${BASELINES}/${look.name}.png`, await styleGuidePicture(browser, server.origin, look));
await browser.close();
await server.close();
