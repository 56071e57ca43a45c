import { defineConfig } from 'astro/config';
import preact from '@astrojs/preact';

export default defineConfig({
  output: 'server',
  trailingSlash: 'always',
  session: false,
  devToolbar: { enabled: false },
  integrations: [preact()],
});
