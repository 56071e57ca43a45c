import { defineConfig } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import hostAdapter from './src/server/astro/adapter.ts';

/** Aligned columns as a class: the content security policy blocks the style attribute that Markdown gives them. */
const alignByClass = {
  name: 'align-by-class',
  element: {
    filter: ['td', 'th'],
    visit: (node) => (node.properties?.align ? { ...node, properties: { className: [`align-${node.properties.align}`] } } : undefined),
  },
};

export default defineConfig({
  output: 'server',
  adapter: hostAdapter(),
  trailingSlash: 'always',
  session: false,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [alignByClass], features: { smartPunctuation: { quotes: false } } }),
  },
  integrations: [preact(), mdx()],
  vite: {
    build: {
      rolldownOptions: {
        // Every text of an editor would bring a warning about a line that Astro itself writes and reads.
        onLog: (level, log, handler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
