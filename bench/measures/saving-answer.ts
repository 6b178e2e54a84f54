import { and, eq } from 'drizzle-orm'
import { systemGrant } from '#app/access/system.server.ts'
import { paths } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'
import { answer, assessment, membership, person } from '#db/schema/index.server.ts'
import { parseDatabaseUrl } from '#db/pool/address.server.ts'
import { runAlone } from '#db/pool/alone.server.ts'
import { type Measured, startMeasured } from '../child.ts'
import { alternate } from '../load.ts'
import type { Line } from '../report.ts'
import { cookieOf } from '../session.ts'

const perRound = 150

/** The open assessment of this account's authority, and the answers it holds. */
const openAssessment = (email: string) =>
  inTransaction(systemGrant('bench'), (tx) =>
    tx
      .select({ id: assessment.id, question: answer.questionCode, revision: answer.revision })
      .from(person)
      .innerJoin(membership, eq(membership.personId, person.id))
      .innerJoin(assessment, and(eq(assessment.organisationId, membership.organisationId), eq(assessment.status, 'open')))
      .innerJoin(answer, eq(answer.assessmentId, assessment.id))
      .where(eq(person.email, email)),
  )

type Sent = { readonly cookie?: string; readonly expected?: number }

const post = async (origin: string, path: string, form: Record<string, string>, { cookie = '', expected = 303 }: Sent = {}): Promise<void> => {
  const response = await fetch(origin + path, { method: 'POST', redirect: 'manual', headers: { origin, cookie }, body: new URLSearchParams(form) })
  await response.arrayBuffer()
  if (response.status !== expected) throw new Error(`${path} answered ${response.status}`)
}

/** Processor time of the server per form, in microseconds: forms follow one another, as one person sends them. */
const cpuPerForm = async (server: Measured, send: (at: number) => Promise<void>): Promise<number> => {
  const before = await server.cpu()
  for (let at = 0; at < perRound; at += 1) await send(at)
  return ((await server.cpu()) - before) / perRound
}

const plainClient = (url: string): Record<string, string> => {
  const { user, database, place } = parseDatabaseUrl(url)
  return { BENCH_SOCKET: place.kind === 'socket' ? place.path : '', BENCH_USER: user, BENCH_DATABASE: database }
}

type Measure = { readonly portal: Measured; readonly bundle: string; readonly databaseUrl: string; readonly email: string }

/**
 * Saving one answer (session, rights, form, revision, audit trail) against a bare Remix action that does one upsert: by a plain client of
 * the same driver, where the statement stands alone, then by the portal's own pool, in a transaction. Sent as a form, then as the page's script sends it.
 */
export const measureSavingAnswer = async ({ portal, bundle, databaseUrl, email }: Measure): Promise<Line[]> => {
  const [held] = await openAssessment(email)
  if (!held) throw new Error(`${email} has no open assessment with an answer`)
  const cookie = await cookieOf(email)
  let revision = held.revision
  const saveTo = (path: string, expected: number) => async (at: number): Promise<void> => {
    const form = { assessment: held.id, revision: String(revision), choice: String(1 + (at % 3)), note: '', reason: '', intent: 'next', formKey: `bench-${revision}` }
    await post(portal.origin, path, form, { cookie, expected })
    revision += 1
  }
  const byForm = saveTo(paths.question(held.question), 303)
  const byScript = saveTo(paths.saveAnswer(held.question), 200)
  const against = async (what: string, env: Record<string, string>, save = byForm): Promise<Line> => {
    const bare = await startMeasured({ script: 'bench/servers/bare-remix.ts', args: [bundle], env, readyPath: '/ready' })
    try {
      const upsert = (at: number) => post(bare.origin, paths.question(held.question), { question: held.question, level: String(1 + (at % 3)) })
      const both = await alternate(() => cpuPerForm(portal, save), () => cpuPerForm(bare, upsert))
      const figure = (cpu: number) => `${(cpu / 1000).toFixed(2)} ms de processeur`
      return { what: `${save === byForm ? 'Enregistrer une réponse' : 'La même, en cours de saisie'} / action Remix nue, un upsert ${what}`, ours: figure(both.ours), bare: figure(both.bare), ratio: both.ratio, target: 1.3, better: 'lower' }
    } finally {
      await bare.stop()
    }
  }
  await runAlone(databaseUrl, ['create table if not exists bench_answer (question text primary key, level integer not null)'])
  try {
    const alone = plainClient(databaseUrl)
    return [await against('seul', alone), await against('seul', alone, byScript), await against('par le même pool', { BENCH_POOL_URL: databaseUrl })]
  } finally {
    await runAlone(databaseUrl, ['drop table if exists bench_answer'])
  }
}
