import type { Questionnaire } from './questionnaire.ts'

/** What a target depends on. Figures that nobody told are null. */
export type Profile = {
  readonly type: string | null
  readonly population: number | null
  readonly workstations: number | null
  readonly nis2: 'none' | 'important' | 'essential'
}

type TargetRule = Questionnaire['targets'][number]

const matches = ({ when }: TargetRule, profile: Profile): boolean => {
  const { workstations, population } = profile
  return (
    (when.nis2 === undefined || when.nis2.some((status) => status === profile.nis2)) &&
    (when.types === undefined || (profile.type !== null && when.types.includes(profile.type))) &&
    (when.workstationsBelow === undefined || (workstations !== null && workstations < when.workstationsBelow)) &&
    (when.populationBelow === undefined || (population !== null && population < when.populationBelow)) &&
    (when.populationAbove === undefined || (population !== null && population > when.populationAbove))
  )
}

/**
 * The target of a profile: the first published rule that matches (NIS2 status stands before size).
 * Level on 0–4, the same for every domain.
 */
export const targetProfile = (questionnaire: Questionnaire, profile: Profile): TargetRule => {
  const rule = questionnaire.targets.find((target) => matches(target, profile))
  if (!rule) throw new Error(`No target of ${questionnaire.version} catches every profile`)
  return rule
}
