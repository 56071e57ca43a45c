import type { App } from '#/server/app.ts';
import type { ContactValues } from '#/messages/pages/contact-form.ts';
import { NOTHING_TYPED } from './_contact-form.ts';

/** Long enough to mend a fault; the details stand in no database before they are right and sent. */
export const DRAFT_SECONDS = 600;

type Cookies = App['formCookie'];

/** The cookie of the offer form, on the address of that form alone. */
export function draftCookie({ secure }: Pick<Cookies, 'secure'>, token: string) {
  const options = { httpOnly: true, sameSite: 'lax', secure, path: `/indicatie/${token}/offertes-aanvragen/` } as const;
  return { name: secure ? '__Secure-aanvraag' : 'aanvraag', options };
}

/** Seals what was typed with faults in it; null when it is more than a browser keeps. */
export function sealDraft(cookies: Cookies, token: string, draft: ContactValues): string | null {
  try {
    return cookies.seal({ draft, token });
  } catch (error) {
    if (error instanceof Error && error.name === 'FormCookieTooLarge') return null;
    throw error;
  }
}

/** What was typed for this result; null for an absent, old or foreign cookie. */
export function openDraft(cookies: Cookies, token: string, cookie: string | undefined): ContactValues | null {
  const opened = cookies.open(cookie);
  if (opened?.['token'] !== token) return null;
  const { draft } = opened;
  return typeof draft === 'object' && draft !== null ? { ...NOTHING_TYPED, ...draft } : null;
}
