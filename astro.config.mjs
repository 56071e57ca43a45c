import { defineConfig } from 'astro/config';
import preact from '@astrojs/preact';
import hostAdapter from './src/server/astro/adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: hostAdapter(),
  trailingSlash: 'always',
  session: false,
  devToolbar: { enabled: false },
  integrations: [preact()],
});
