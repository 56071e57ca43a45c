import { defineConfig } from 'astro/config';
import preact from '@astrojs/preact';
import react from '@astrojs/react';
import keystatic from '@keystatic/astro';
import site from '../../astro.config.mjs';
import { editorServer } from './vite-plugin.ts';

const others = site.integrations.filter(({ name }) => name !== '@astrojs/preact');

/** What the editor's page asks for: bundled at once, because what is found later makes the page load again. */
const BUNDLED = [
  '@keystatic/core',
  '@keystatic/core/content-components',
  '@keystatic/core/ui',
  'astro/zod',
  'react',
  'react-dom',
  'valibot',
];

/** The site as it is, for preview, with the editor beside it. Only ever used by `npm run redactie`: no build reads this file. */
export default defineConfig({
  ...site,
  // The editor's own addresses have no slash at the end.
  trailingSlash: 'ignore',
  integrations: [preact({ include: ['**/islands/**'] }), react({ include: ['**/keystatic/**'] }), ...others, keystatic()],
  vite: { plugins: [editorServer()], optimizeDeps: { exclude: ['@keystatic/astro'], include: BUNDLED } },
});
