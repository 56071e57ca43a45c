import { ERROR_PAGE_HOME, ERROR_PAGE_RETRY, PROBLEMS, type ProblemCode } from '#/messages/problems.ts';
import type { Retry } from './retry.ts';

export interface FieldError {
  /** Dotted path of the field in the body, empty for the body itself. */
  readonly path: string;
  readonly code: string;
  readonly text: string;
}

/** A refusal with a permanent code; thrown by host and API, answered by the host's error handler. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly statusCode: number;
  readonly errors: readonly FieldError[] | undefined;

  constructor(code: ProblemCode, errors?: readonly FieldError[]) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.statusCode = PROBLEMS[code].status;
    this.errors = errors;
  }
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Problem document of RFC 9457. */
export function problemJson(code: ProblemCode, errors?: readonly FieldError[]): Answer {
  const { status, title, detail } = PROBLEMS[code];
  const document = { type: `urn:problem:${code}`, title, status, code, detail, ...(errors === undefined ? {} : { errors }) };
  return { status, contentType: 'application/problem+json; charset=utf-8', body: JSON.stringify(document) };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function wayBack({ kind, href }: Retry): string {
  const { text, link } = ERROR_PAGE_RETRY[kind];
  return `${text === null ? '' : `<p>${text}</p>`}<p><a href="${escaped(href)}">${link}</a></p>`;
}

/** Small page without style or script, for refusals that come before the pages of the site; with the way back where there is one. */
export function problemPage(code: ProblemCode, retry: Retry | null = null): Answer {
  const { status, title, detail } = PROBLEMS[code];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title>`;
  const main = `<main><h1>${title}</h1><p>${detail}</p>${retry === null ? '' : wayBack(retry)}<p><a href="/">${ERROR_PAGE_HOME}</a></p></main>`;
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html>\n<html lang="nl"><head>${head}</head><body>${main}</body></html>\n`,
  };
}

/** The form that fits the path: a document for programs under `/api`, a page elsewhere. */
export function problemFor(path: string, code: ProblemCode, errors: readonly FieldError[] | undefined, retry: Retry | null): Answer {
  return path === '/api' || path.startsWith('/api/') ? problemJson(code, errors) : problemPage(code, retry);
}
