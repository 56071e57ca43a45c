/** A variable of the environment: what counts when it is absent or empty, and a value that is right. */
interface Variable {
  /** Text that counts when the variable is absent; null when there is nothing to fall back on. */
  readonly fallback: string | null;
  readonly example: string;
}

/**
 * Every variable the server reads; `readConfig` can read no other. `docs/configuration.md` lists the same names,
 * defaults and examples (a test compares them).
 */
export const VARIABLES = {
  HOST: { fallback: '127.0.0.1', example: '0.0.0.0' },
  PORT: { fallback: '4321', example: '8080' },
  PUBLIC_ORIGIN: { fallback: null, example: 'https://www.example.nl' },
  DATA_DIR: { fallback: './data', example: '/var/lib/kredietverzekering' },
  SECRETS_DIR: { fallback: null, example: '/etc/kredietverzekering/secrets' },
  DATABASE_URL: { fallback: null, example: 'sqlite:/var/lib/kredietverzekering/site.db' },
  SMTP_URL: { fallback: null, example: 'smtps://user:password@mail.example.nl:465' },
  MAIL_FROM: { fallback: null, example: 'offertes@example.nl' },
  BROKER_EMAIL: { fallback: null, example: 'makelaar@example.nl' },
  SITE_FILE: { fallback: './content/site.yaml', example: '/etc/kredietverzekering/site.yaml' },
  TEXTS_DIR: { fallback: './content/teksten', example: '/etc/kredietverzekering/teksten' },
  TRUST_PROXY: { fallback: null, example: '127.0.0.1,10.0.0.0/8' },
  RATE_LIMITS: { fallback: 'quotes=30/min,indications=120/min,pages=600/min', example: 'quotes=10/min,pages=300/min' },
  LOG_LEVEL: { fallback: 'info', example: 'warn' },
  RETENTION_INDICATION_DAYS: { fallback: '90', example: '60' },
  RETENTION_DEBTOR_CHECK_DAYS: { fallback: '30', example: '14' },
  RETENTION_LEAD_MONTHS: { fallback: '12', example: '6' },
  RETENTION_MAIL_BODY_DAYS: { fallback: '30', example: '14' },
  RETENTION_STATISTICS_MONTHS: { fallback: '24', example: '12' },
  RETENTION_LOG_DAYS: { fallback: '30', example: '14' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
