import type { FastifyInstance } from 'fastify';
import type { LogLevel } from '../config/config.ts';

/** Where log lines go. */
export interface LogSink {
  write(line: string): void;
}

type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code: string | undefined;
};

/** Kind and place of a defect. The message stays out, because it may quote what a visitor typed; not so the faults in texts of editors. */
function withoutMessage(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '', code: undefined };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const message = error.name === 'ContentFault' ? error.message : '';
  return { type: error.name, message, stack: frames.join('\n'), code: typeof code === 'string' ? code : undefined };
}

/** Options of Fastify's logger: one JSON line per event, without host name, process id, addresses, paths or bodies. */
export function loggerOptions(level: LogLevel, stream: LogSink) {
  const nothing = () => ({});
  return { level, stream, base: null, serializers: { err: withoutMessage, req: nothing, res: nothing } };
}

/** One line per answer, with the pattern of the route instead of the path: tokens and query strings never reach a log. */
export function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      route: request.routePattern,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    request.log.info(line, 'answered');
    done();
  });
}

export interface Logger {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

const LEVELS: Readonly<Record<LogLevel, number>> = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: 100 };

/** Logger of everything outside a request, in the same form as the host's own lines. */
export function createLogger(level: LogLevel, sink: LogSink, now: () => string): Logger {
  const at = (name: 'info' | 'error') => (fields: Readonly<Record<string, unknown>>, message: string) => {
    if (LEVELS[name] < LEVELS[level]) return;
    const { err, ...rest } = fields;
    const line = {
      level: LEVELS[name],
      time: Date.parse(now()),
      ...rest,
      ...(err === undefined ? {} : { err: withoutMessage(err) }),
      msg: message,
    };
    sink.write(`${JSON.stringify(line)}\n`);
  };
  return { info: at('info'), error: at('error') };
}
