import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../host/problem.ts';
import { fieldErrorText } from '#/messages/field-errors.ts';

const MAX_DEPTH = 12;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Names that mean something on every object; no field of the API is called so. */
const PROTOTYPE_KEYS = new Set(Object.getOwnPropertyNames(Object.prototype));

/** True when brackets outside of strings nest deeper than allowed. Looked at before parsing: each level costs the parser memory. */
function isTooDeep(body: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
}

function prototypeKey(value: unknown, path: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (!Array.isArray(value) && (PROTOTYPE_KEYS.has(key) || key === 'prototype')) return at;
    const found = prototypeKey(inner, at);
    if (found !== null) return found;
  }
  return null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a JSON body. Throws ProblemError: `json-too-deep`, `json-malformed` (also for bytes that are no UTF-8),
 * or `validation-failed` naming a key that belongs to every object's prototype.
 */
export function parseJson(body: Buffer): unknown {
  if (isTooDeep(body)) throw new ProblemError('json-too-deep');
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(body));
  } catch {
    throw new ProblemError('json-malformed');
  }
  const path = prototypeKey(value, '');
  if (path !== null) throw new ProblemError('validation-failed', [{ path, code: 'key-not-known', text: fieldErrorText('key-not-known') }]);
  return value;
}

/** Makes JSON the only kind of body that a context takes. */
export function acceptJson(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
