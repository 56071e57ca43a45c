import type { Delivery } from './transport.ts';

/** What is known of a failed attempt: nodemailer's code and command, the server's reply code, and whether the text was being sent. */
export interface SmtpFault {
  readonly code: string | undefined;
  readonly command: string | undefined;
  readonly responseCode: number | undefined;
  /** The server had asked for the text (354) and sending had begun. */
  readonly transmissionBegun: boolean;
}

const LOGIN_OR_TLS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS']);
const BROKEN_MAIL = new Set(['EMESSAGE', 'EENVELOPE', 'ESTREAM', 'EFILEACCESS', 'EURLACCESS']);

function name(fault: SmtpFault): string {
  const parts = [fault.code ?? 'UNNAMED', fault.command, fault.responseCode];
  return parts.filter((part) => part !== undefined).join(' ');
}

/**
 * Decides what a failed attempt means. The server's reply code goes before nodemailer's own code, because the latter is the
 * same for a passing and for a final refusal; a failure without a reply code after the text had begun leaves it open whether the mail arrived.
 */
export function classify(fault: SmtpFault): Exclude<Delivery, { kind: 'sent' }> {
  const code = name(fault);
  const reply = fault.responseCode ?? 0;
  const isTemporary = reply >= 400 && reply < 500;
  if (fault.code !== undefined && LOGIN_OR_TLS.has(fault.code)) {
    return isTemporary ? { kind: 'retry', code, connection: true } : { kind: 'blocked', code };
  }
  if (isTemporary) return { kind: 'retry', code, connection: fault.command === 'CONN' || fault.command === 'EHLO' };
  if (reply >= 500 && fault.command !== 'CONN' && fault.command !== 'EHLO' && fault.command !== 'HELO') return { kind: 'refused', code };
  if (fault.transmissionBegun) return { kind: 'unknown', code };
  if (reply === 0 && fault.code !== undefined && BROKEN_MAIL.has(fault.code)) return { kind: 'refused', code };
  return { kind: 'retry', code, connection: true };
}
