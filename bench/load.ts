import { connect, type Socket } from 'node:net';

export interface Load {
  readonly port: number;
  readonly path: string;
  readonly body: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Status every answer must have. */
  readonly status: number;
}

export interface LoadResult {
  readonly answers: number;
  readonly perSecond: number;
  /** Bodies of the first answers, to be looked at after the clock has stopped. */
  readonly samples: readonly string[];
}

const SAMPLES = 20;
const HEAD_END = Buffer.from('\r\n\r\n');

/** One keep-alive connection that sends the next request when the answer to the last is in. Counts only whole answers with the right status. */
class Connection {
  readonly #socket: Socket;
  readonly #request: Buffer;
  readonly #status: Buffer;
  readonly #answered: (body: () => string) => void;
  #chunks: Buffer[] = [];
  #size = 0;
  #expected = -1;

  constructor(load: Load, request: Buffer, answered: (body: () => string) => void, failed: (error: Error) => void) {
    this.#request = request;
    this.#status = Buffer.from(`HTTP/1.1 ${String(load.status)} `);
    this.#answered = answered;
    this.#socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('error', failed);
    this.#socket.on('data', (chunk: Buffer) => {
      try {
        this.#take(chunk);
      } catch (error) {
        failed(error as Error);
      }
    });
  }

  next(): void {
    this.#chunks = [];
    this.#size = 0;
    this.#expected = -1;
    this.#socket.write(this.#request);
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#expected < 0) this.#readHead();
    if (this.#expected < 0 || this.#size < this.#expected) return;
    const chunks = this.#chunks;
    this.#answered(() => {
      const whole = Buffer.concat(chunks);
      return whole.subarray(whole.indexOf(HEAD_END) + 4).toString('utf8');
    });
  }

  #readHead(): void {
    const head = this.#chunks.length === 1 ? (this.#chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#chunks);
    const end = head.indexOf(HEAD_END);
    if (end < 0) return;
    const text = head.subarray(0, end).toString('latin1');
    if (!head.subarray(0, this.#status.length).equals(this.#status))
      throw new Error(`unexpected answer: ${text.split('\r\n', 1)[0] ?? ''}`);
    const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
    if (length === undefined) throw new Error('an answer without a length');
    this.#expected = end + 4 + Number(length);
  }
}

/** Sends the same POST over keep-alive connections for a while. Rejects when an answer has another status or a connection breaks. */
export function run(load: Load): Promise<LoadResult> {
  const head = `POST ${load.path} HTTP/1.1\r\nHost: 127.0.0.1:${String(load.port)}\r\nContent-Type: application/json\r\n`;
  const request = Buffer.from(`${head}Content-Length: ${String(Buffer.byteLength(load.body))}\r\n\r\n${load.body}`);
  return new Promise((resolve, reject) => {
    const samples: string[] = [];
    let answers = 0;
    let open = load.connections;
    const begin = performance.now();
    const all = Array.from({ length: load.connections }, () => {
      const connection: Connection = new Connection(load, request, answered, reject);
      function answered(body: () => string): void {
        answers += 1;
        if (samples.length < SAMPLES) samples.push(body());
        if (performance.now() - begin < load.milliseconds) {
          connection.next();
          return;
        }
        connection.end();
        open -= 1;
        if (open === 0) resolve({ answers, samples, perSecond: (answers / (performance.now() - begin)) * 1000 });
      }
      return connection;
    });
    for (const connection of all) connection.next();
  });
}
