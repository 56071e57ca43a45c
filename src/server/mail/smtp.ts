import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { classify } from './classify.ts';
import { compose, type Envelope } from './message.ts';
import type { Delivery, MailTransport, OutgoingMail } from './transport.ts';

export interface SmtpTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  readonly socketMs: number;
  readonly dnsMs: number;
  /** For the whole attempt: a server that drips bytes keeps no lease alive. */
  readonly attemptMs: number;
}

export const SMTP_TIMEOUTS: SmtpTimeouts = { connectMs: 10_000, greetingMs: 10_000, socketMs: 30_000, dnsMs: 5_000, attemptMs: 60_000 };

/** A mail server and how to speak to it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte. `starttls`: upgraded or refused. `optional`: upgraded where the server offers it. */
  readonly tls: 'implicit' | 'starttls' | 'optional';
  readonly login: { readonly user: string; readonly password: string } | null;
}

function connectionTo(server: SmtpServer, timeouts: SmtpTimeouts): SMTPConnection {
  return new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.tls === 'implicit',
    requireTLS: server.tls === 'starttls',
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.socketMs,
    dnsTimeout: timeouts.dnsMs,
  });
}

/** The text as a stream that tells when the server has asked for it. */
function watched(raw: Buffer, begun: () => void): Readable {
  let given = false;
  return new Readable({
    read() {
      begun();
      this.push(given ? null : raw);
      given = true;
    },
  });
}

const called = <Result>(run: (done: (error?: Error | null, result?: Result) => void) => void): Promise<Result | undefined> =>
  new Promise((resolve, reject) => {
    run((error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });

async function converse(connection: SMTPConnection, server: SmtpServer, envelope: Envelope, text: Readable): Promise<void> {
  await called((done) => {
    connection.connect(done);
  });
  const { login } = server;
  if (login !== null) {
    await called((done) => {
      connection.login({ credentials: { user: login.user, pass: login.password } }, done);
    });
  }
  await called((done) => {
    connection.send({ from: envelope.from, to: [...envelope.to] }, text, done);
  });
}

const textField = (error: unknown, key: string): string | undefined => {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};

const numberField = (error: unknown, key: string): number | undefined => {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined;
  return typeof value === 'number' ? value : undefined;
};

class AttemptTimeout extends Error {
  readonly code = 'ETIMEDOUT';
  readonly command = 'ATTEMPT';
}

async function attempt(server: SmtpServer, timeouts: SmtpTimeouts, mail: OutgoingMail): Promise<Delivery> {
  const { raw, envelope } = await compose(mail);
  const connection = connectionTo(server, timeouts);
  let transmissionBegun = false;
  const text = watched(raw, () => (transmissionBegun = true));
  const lost = Promise.withResolvers<never>();
  const timer = setTimeout(() => lost.reject(new AttemptTimeout()), timeouts.attemptMs);
  connection.on('error', lost.reject);
  connection.once('end', () => lost.reject(Object.assign(new Error(), { code: 'ECONNECTION', command: 'CONN' })));
  try {
    await Promise.race([converse(connection, server, envelope, text), lost.promise]);
    connection.quit();
    return { kind: 'sent' };
  } catch (error) {
    connection.close();
    return classify({
      code: textField(error, 'code'),
      command: textField(error, 'command'),
      responseCode: numberField(error, 'responseCode'),
      transmissionBegun,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Sends each mail over a connection of its own to a mail server; keeps no copy. */
export function smtpTransport(server: SmtpServer, timeouts: SmtpTimeouts = SMTP_TIMEOUTS): MailTransport {
  return {
    deliver: (mail) => attempt(server, timeouts, mail),
    forget: async () => undefined,
    kept: async () => [],
    discard: async () => undefined,
  };
}
