import { z } from 'zod'

const flag = z.enum(['0', '1']).default('0').transform((value) => value === '1')

const shape = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(8),
  DEMO: flag,
  ORIGIN: z.url().optional(),
  TRUSTED_PROXY: flag,
  RESSORT_PEPPER: z.string().optional(),
  SMTP_URL: z.string().optional(),
  RESSORT_OPERATOR: z.string().optional(),
  MAIL_FROM: z.string().default('Ressort <ne-pas-repondre@ressort.invalid>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Environment = {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly databasePool: number
  /** Invented data, local mail page, known passwords: never beside real people. */
  readonly demo: boolean
  /** Address people reach the portal at, without a final slash. */
  readonly origin: string
  readonly secure: boolean
  readonly trustedProxy: boolean
  readonly pepper: string
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Path of the operator's own file; null without one. */
  readonly operatorFile: string | null
  readonly logLevel: string
}

/** Good enough for invented data on one machine; refused everywhere else. */
const demonstrationPepper = 'demonstration-only-pepper-never-elsewhere'

const weak = (secret: string): boolean => secret.length < 32 || new Set(secret).size < 10 || secret === demonstrationPepper

/** Reads the environment once. Outside the demonstration, missing or weak secrets are reasons not to start: each is one readable sentence. */
export const parseEnvironment = (source: Readonly<Record<string, string | undefined>>): { ok: true; env: Environment } | { ok: false; reasons: string[] } => {
  const blanksRemoved = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = shape.safeParse(blanksRemoved)
  if (!parsed.success) return { ok: false, reasons: parsed.error.issues.map((issue) => `${issue.path.join('.')} : valeur absente ou incorrecte.`) }
  const raw = parsed.data
  const origin = (raw.ORIGIN ?? `http://localhost:${raw.PORT}`).replace(/\/$/, '')
  const reasons: string[] = []
  if (!raw.DEMO) {
    if (!raw.ORIGIN) reasons.push('ORIGIN : indiquez l’adresse publique du portail, par exemple https://ressort.exemple.fr.')
    else if (!origin.startsWith('https://') && !/^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(origin)) reasons.push('ORIGIN : l’adresse publique doit commencer par https://.')
    if (!raw.RESSORT_PEPPER || weak(raw.RESSORT_PEPPER)) reasons.push('RESSORT_PEPPER : indiquez un secret d’au moins 32 caractères tirés au hasard (openssl rand -base64 48).')
    if (!raw.SMTP_URL) reasons.push('SMTP_URL : indiquez le serveur d’envoi des messages, par exemple smtps://compte:motdepasse@smtp.exemple.fr.')
  }
  if (reasons.length > 0) return { ok: false, reasons }
  return {
    ok: true,
    env: {
      port: raw.PORT,
      host: raw.HOST,
      databaseUrl: raw.DATABASE_URL,
      databasePool: raw.DATABASE_POOL,
      demo: raw.DEMO,
      origin,
      secure: origin.startsWith('https://'),
      trustedProxy: raw.TRUSTED_PROXY,
      pepper: raw.RESSORT_PEPPER ?? demonstrationPepper,
      smtpUrl: raw.SMTP_URL ?? null,
      mailFrom: raw.MAIL_FROM,
      operatorFile: raw.RESSORT_OPERATOR ?? null,
      logLevel: raw.LOG_LEVEL,
    },
  }
}

let current: Environment | null = null

/** The environment of this process, parsed at the first call. */
export const environment = (): Environment => {
  if (current) return current
  const parsed = parseEnvironment(process.env)
  if (!parsed.ok) throw new Error(`Configuration refusée :\n${parsed.reasons.join('\n')}`)
  current = parsed.env
  return current
}
