import { createHash, randomBytes } from 'node:crypto'
import { type Answer, type Questionnaire, isVisible, questionsOf, storedContext } from '#app/features/assessment/index.ts'
import { type AssessmentId, type ContributionId, type PersonId, asId, parisDay } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { answer, assessment, contribution, evidence, secondAnswer } from '#db/schema/index.server.ts'
import { inventAnswers } from './answers.ts'
import type { DemoAuthority } from './authorities.ts'
import { saveRows } from './bulk.server.ts'
import { contextOfEpci } from './contexts.ts'
import { inventEvidence } from './evidence.ts'
import { type Random, seededRandom } from './random.ts'
import { daysAfter } from './time.ts'

/** Who answers which parts of the EPCI's pass; the others are still blank. */
const shares = { referent: ['GOU', 'CAR'], colleague: ['IDA', 'POS', 'HUM'], provider: ['SAU', 'DET'], awaited: ['CRI'] } as const
type Share = keyof typeof shares

/** Nobody holds the secret: only the hash of a draw forgotten at once. */
const forgotten = (): string => createHash('sha256').update(randomBytes(32)).digest('base64url')

const links = (assessmentId: AssessmentId, by: PersonId, now: Date, random: Random) => {
  const sent = { assessmentId, createdBy: by, lang: 'fr' as const, revokedAt: null }
  return {
    provider: {
      ...sent, id: asId<ContributionId>(random.id()), parts: [...shares.provider], name: 'Tristan Orbevel', email: 'tristan.orbevel@infogerance.exemple', role: 'prestataire', tokenHash: forgotten(),
      message: 'Merci de répondre pour les sauvegardes et la surveillance, que vous gérez pour nous.',
      createdAt: daysAfter(now, -9), deadline: daysAfter(now, 5), openedAt: daysAfter(now, -8), finishedAt: daysAfter(now, -7.9),
    },
    awaited: {
      ...sent, id: asId<ContributionId>(random.id()), parts: [...shares.awaited], name: 'Maëlle Quintrec', email: 'maelle.quintrec@epci.exemple', role: 'communication', tokenHash: forgotten(),
      message: '', createdAt: daysAfter(now, -2), deadline: daysAfter(now, 12), openedAt: null, finishedAt: null,
    },
  }
}

/** Levels that put two pairs of answers at odds: those of the first rules whose two questions are both answered. */
const atOdds = (questionnaire: Questionnaire, answered: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>()
  const pairs = questionnaire.consistency.flatMap(({ when }) => {
    const sides = when.flatMap((side) => ('question' in side && answered.has(side.question) ? [{ question: side.question, level: 'atLeast' in side ? side.atLeast : side.atMost }] : []))
    return sides.length === when.length ? [sides] : []
  })
  for (const { question, level } of pairs.slice(0, 2).flat()) levels.set(question, level)
  return levels
}

const certainties = ['sure', 'sure', 'about', 'guess'] as const

type People = { readonly referent: PersonId; readonly colleague: PersonId }

/** Adds the open full pass of the EPCI, half filled by three respondents, with what is unknown, two pairs of answers at odds, and an anchor answered otherwise by another person. */
export const saveSharedAssessment = async (tx: Tx, questionnaire: Questionnaire, authority: DemoAuthority, people: People, now: Date): Promise<void> => {
  const random = seededRandom(20_261_127)
  const id = asId<AssessmentId>(random.id())
  const startedAt = daysAfter(now, -12)
  const { provider, awaited } = links(id, people.referent, now, random)
  const invented = inventAnswers(questionnaire, 'full', authority.maturity, random)
  const shareOf = new Map<string, Share>((['referent', 'colleague', 'provider'] as const).flatMap((share) => shares[share].map((part): [string, Share] => [part, share])))
  const told = contextOfEpci(authority, parisDay(now))
  const asked = questionsOf(questionnaire, 'full').filter((question) => shareOf.has(question.domain) && isVisible(question, storedContext(questionnaire, told)))
  const set = atOdds(questionnaire, new Set(asked.map(({ code }) => code)))
  const started = { referent: startedAt, colleague: daysAfter(now, -10), provider: daysAfter(now, -8), awaited: startedAt }
  const rows = asked.map(({ code, domain }, rank) => {
    const share = shareOf.get(domain) ?? 'referent'
    // Each of them leaves some to whoever would know.
    const drawn: Answer = rank % 8 === 5 ? { kind: 'unknown' } : (invented[code] ?? { kind: 'unknown' })
    const level = set.get(code) ?? (drawn.kind === 'level' ? drawn.level : null)
    return {
      assessmentId: id,
      questionCode: code,
      kind: level === null ? drawn.kind : ('level' as const),
      level,
      certainty: level === null ? null : random.pick(certainties),
      assurance: drawn.kind === 'level' ? drawn.assurance : 0,
      reason: drawn.kind === 'not-applicable' && level === null ? 'Sans objet chez nous (exemple inventé).' : '',
      answeredAt: new Date(started[share].getTime() + rank * 90_000),
      answeredBy: share === 'provider' ? null : people[share === 'colleague' ? 'colleague' : 'referent'],
      contributionId: share === 'provider' ? provider.id : null,
    }
  })
  const anchors = rows.filter(({ questionCode, contributionId, level }) => contributionId && level !== null && questionnaire.anchors.includes(questionCode))
  const seconds = anchors.slice(0, 2).map(({ questionCode, level }, rank) => ({
    assessmentId: id, questionCode, respondent: people.referent, kind: 'level' as const, certainty: 'about' as const, answeredAt: daysAfter(now, -6),
    level: rank > 0 ? level : (level ?? 0) >= 2 ? 0 : 3,
    note: rank > 0 ? '' : 'Je ne l’ai pas compris ainsi : à revoir ensemble.',
    reason: '',
  }))
  const context = { context: told, contextRevision: 1, contextAt: startedAt, contextBy: people.referent }
  await tx.insert(assessment).values({ id, organisationId: authority.id, questionnaire: questionnaire.version, pass: 'full', status: 'open', startedAt, startedBy: people.referent, ...context })
  await tx.insert(contribution).values([provider, awaited])
  await saveRows(tx, answer, rows)
  await saveRows(tx, evidence, inventEvidence(authority.id, rows, new Map(asked.map(({ code, domain }) => [code, domain])), random))
  await tx.insert(secondAnswer).values(seconds)
}
