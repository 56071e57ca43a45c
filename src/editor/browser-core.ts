import { registerHooks } from 'node:module';

const NODE_BUILD = /(@keystatic\/core\/dist\/[\w-]+)\.node\.js$/;

/**
 * From here on this process gets Keystatic as a browser does. Its build for Node can read files but holds no editor, so it cannot write
 * a text the way the editor does.
 */
export function useBrowserCore(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      return { ...found, url: found.url.replace(NODE_BUILD, '$1.js') };
    },
  });
}
