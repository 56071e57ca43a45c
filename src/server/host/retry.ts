import type { ProblemCode } from '#/messages/problems.ts';
import { pathOf } from './guards.ts';

/** How what was refused can be tried again: by opening the page once more, or by sending the form on `href` again. */
export interface Retry {
  readonly kind: 'page' | 'form';
  /** Address within this site. */
  readonly href: string;
}

interface Refused {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly host?: string | undefined; readonly referer?: string | undefined };
}

const PASSING: readonly ProblemCode[] = ['too-many-requests', 'overloaded'];

/** The page of this site on which a form was sent; null when the browser does not tell. */
function formPage({ headers: { host, referer } }: Refused): string | null {
  if (referer === undefined || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  // A path with two slashes in front would name another site as soon as it stands in a link.
  const isOwn = from.host === host?.toLowerCase() && !from.pathname.startsWith('//');
  return isOwn ? `${from.pathname}${from.search}` : null;
}

/** The way back for someone who is refused for a moment only; null for a refusal that comes again however often it is tried. */
export function retryOf(request: Refused, code: ProblemCode): Retry | null {
  if (!PASSING.includes(code)) return null;
  if (request.method !== 'POST') return { kind: 'page', href: request.url };
  return { kind: 'form', href: formPage(request) ?? pathOf(request.url) };
}
