import { type ContextAnswers, fedByContext } from '../context.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { type KnownBody, profileOf } from '../score-input.ts'
import { type Profile, targetProfile } from '../target-profile.ts'

const statuses: readonly Profile['nis2'][] = ['none', 'important', 'essential']

/** Where the number of workstations comes from: told in the context, told at sign-up, estimated from the size, or nowhere. */
export type WorkstationsFrom = 'context' | 'sign-up' | 'estimate' | 'nowhere'

/**
 * The target of an authority and what it rests on. What its context tells stands before what its sign-up told; a NIS 2 status that nobody
 * declared counts as none, and `nis2` is then null.
 */
export const toldTarget = (questionnaire: Questionnaire, body: KnownBody, context: ContextAnswers) => {
  const fed = fedByContext(questionnaire, context)
  const figure = (told: number | string | undefined, known: number | null): number | null => (typeof told === 'number' ? told : known)
  const declared = statuses.find((status) => status === fed.nis2) ?? null
  const known: KnownBody = { bodyType: body.bodyType, population: body.population, agents: figure(fed.agents, body.agents), workstations: figure(fed.workstations, body.workstations) }
  const profile = profileOf(known, declared ?? 'none')
  const from: WorkstationsFrom = fed.workstations !== undefined ? 'context' : body.workstations !== null ? 'sign-up' : profile.workstations !== null ? 'estimate' : 'nowhere'
  const { code, level, title } = targetProfile(questionnaire, profile)
  return { code, level, title, nis2: declared, population: profile.population, workstations: profile.workstations, workstationsFrom: from }
}
