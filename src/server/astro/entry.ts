import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

export interface RenderContext {
  readonly locals: App.Locals;
  readonly clientAddress: string;
}

/** Pattern of the page that answers `url` (`/indicatie/[token]`), null when there is none. Safe to log: holds no part of the path. */
export function routeOf(url: URL): string | null {
  return app.match(new Request(url))?.route ?? null;
}

/** Renders the page for `request`, or the 404 page when no route matches. */
export async function render(request: Request, context: RenderContext): Promise<Response> {
  const routeData = app.match(request);
  // Whether it may come from where it comes is decided (`host/guards.ts`); Astro asks again and takes a missing origin for another site.
  if (!request.headers.has('origin')) request.headers.set('origin', new URL(request.url).origin);
  return app.render(request, {
    ...(routeData === undefined ? {} : { routeData }),
    addCookieHeader: true,
    locals: context.locals,
    clientAddress: context.clientAddress,
  });
}
