import type { AstroIntegration } from 'astro';
import node, { getAdapter } from '@astrojs/node';
import { CLIENT_CHUNKS } from './client-chunks.ts';
import { contentOverlay } from '../dev/content-overlay.ts';
import { developmentServer } from '../dev/vite-plugin.ts';

/** Everything a page may load; hashes of scripts and styles are added by Astro per page. */
const CSP_DIRECTIVES = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, that starts one script of our own: the worker that reads files in the browser.
  "worker-src 'self'",
  'trusted-types klantencheck',
] as const;

/**
 * `@astrojs/node` with its request handler replaced: build settings and features are the package's own, but the server
 * entry is `entry.ts`, which renders a Request to a Response so that every hook of the host applies to pages too.
 */
export default function hostAdapter(): AstroIntegration {
  const base = node({ mode: 'middleware', staticHeaders: true });
  const baseSetup = base.hooks['astro:config:setup'];
  return {
    name: 'host-adapter',
    hooks: {
      'astro:config:setup': async (options) => {
        await baseSetup?.(options);
        if (options.command === 'build') {
          // Only at build: in development Astro would send the policy without hashes and block its own scripts.
          options.updateConfig({ security: { csp: { algorithm: 'SHA-256', directives: [...CSP_DIRECTIVES] } }, vite: CLIENT_CHUNKS });
        }
        if (options.command === 'dev') options.updateConfig({ vite: { plugins: [developmentServer(), contentOverlay()] } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter(Object.assign(getAdapter({ staticHeaders: true }), { serverEntrypoint: new URL('./entry.ts', import.meta.url) }));
      },
    },
  };
}
