import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface TestSmtp {
  readonly port: number;
  readonly received: readonly Received[];
  stop(): Promise<void>;
}

const reply = (responseCode: number): Error => Object.assign(new Error('scripted'), { responseCode });

/** Answers of the scripted server; a number is the reply code with which the command is refused. */
export interface SmtpScript {
  readonly atRecipient?: number;
  readonly atEnd?: number;
  readonly login?: { readonly user: string; readonly password: string };
  readonly port?: number;
}

function options(script: SmtpScript, received: Received[]): SMTPServerOptions {
  return {
    disabledCommands: script.login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    authOptional: script.login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth(auth, _session, callback) {
      const isRight = auth.username === script.login?.user && auth.password === script.login?.password;
      callback(isRight ? null : reply(535), isRight ? { user: 'known' } : undefined);
    },
    onRcptTo(_address, _session, callback) {
      callback(script.atRecipient === undefined ? null : reply(script.atRecipient));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (script.atEnd !== undefined) {
          callback(reply(script.atEnd));
          return;
        }
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        received.push({ from, to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
        callback(null, 'kept');
      });
    },
  };
}

/** A real SMTP server on this computer that keeps what it gets or refuses as scripted. */
export async function startSmtp(script: SmtpScript = {}): Promise<TestSmtp> {
  const received: Received[] = [];
  const server = new SMTPServer(options(script, received));
  server.on('error', () => undefined);
  const listener = server.listen(script.port ?? 0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return { port, received, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Proxy {
  readonly port: number;
  /** Connections that were made. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

async function listening(server: Server, sockets: Set<Socket>): Promise<Proxy> {
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Between client and server: passes everything on until the client has sent the end of the text, then cuts before the answer. */
export function startCutAfterData(target: number, cut: 'before-end' | 'after-end' = 'after-end'): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    sockets.add(upstream);
    upstream.on('error', () => undefined);
    let sent = '';
    let inText = false;
    let isCut = false;
    upstream.on('data', (data) => {
      if (/^354/m.test(data.toString('latin1'))) inText = true;
      if (!isCut) client.write(data);
    });
    client.on('data', (data) => {
      sent = (sent + data.toString('latin1')).slice(-200);
      const isEnd = inText && (cut === 'before-end' || sent.endsWith('\r\n.\r\n'));
      if (!isEnd || cut === 'after-end') upstream.write(data);
      if (!isEnd) return;
      isCut = true;
      // The server gets the time to take the mail; the client never hears of it.
      setTimeout(() => {
        client.destroy();
        upstream.end();
      }, 100);
    });
    client.on('close', () => upstream.end());
  });
  return listening(server, sockets);
}

/** Accepts connections and never says a word. */
export function startSilent(): Promise<Proxy> {
  return listening(
    createServer(() => undefined),
    new Set(),
  );
}

/** Accepts connections and hangs up at once. */
export function startHangingUp(): Promise<Proxy> {
  return listening(
    createServer((socket) => socket.destroy()),
    new Set(),
  );
}

/** Greets, then sends one byte of its next answer now and then, for ever. */
export function startDripping(everyMs: number): Promise<Proxy> {
  return listening(
    createServer((socket) => {
      socket.write('220 slow\r\n');
      const timer = setInterval(() => socket.write('2'), everyMs);
      socket.on('close', () => clearInterval(timer));
    }),
    new Set(),
  );
}
