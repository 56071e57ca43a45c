export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** At most `max` requests per network in each window. */
export interface RateLimit {
  readonly max: number;
  readonly windowMilliseconds: number;
}

export const RATE_LIMIT_NAMES = ['quotes', 'indications', 'pages'] as const;
export type RateLimits = Readonly<Record<(typeof RATE_LIMIT_NAMES)[number], RateLimit>>;

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte. `starttls`: upgraded or refused. `optional`: only towards this computer itself. */
  readonly tls: 'implicit' | 'starttls' | 'optional';
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** Where mails go: a real server, or `.eml` files in a folder. */
export type MailConfig =
  | { readonly kind: 'smtp'; readonly server: SmtpServer; readonly from: string; readonly broker: string }
  | { readonly kind: 'files'; readonly folder: string; readonly from: string; readonly broker: string };

export interface RetentionConfig {
  /** Indication without contact, counted from the last visit. */
  readonly indicationDays: number;
  /** Kept Klantencheck, with the customers that were named to the broker, counted from keeping. */
  readonly debtorCheckDays: number;
  /** Lead without mandate, counted from the last contact. */
  readonly leadMonths: number;
  /** Mail bodies, counted from sending. */
  readonly mailBodyDays: number;
  /** Step counts and feedback, counted from the day itself. */
  readonly statisticsMonths: number;
  readonly logDays: number;
}

/** The whole configuration, checked; all paths are absolute. */
export interface Config {
  readonly listen: { readonly host: string; readonly port: number };
  /** Origin that visitors see, without a slash at the end. */
  readonly publicOrigin: string;
  readonly dataDir: string;
  readonly secretsDir: string;
  readonly database: { readonly kind: 'sqlite'; readonly file: string };
  readonly mail: MailConfig;
  readonly siteFile: string;
  /** Addresses and networks of proxies whose forwarding headers count; empty: none. */
  readonly trustProxy: readonly string[];
  readonly rateLimits: RateLimits;
  readonly logLevel: LogLevel;
  readonly retention: RetentionConfig;
}
