import type { Knower } from '../questionnaire.ts'
import type { FreeAction } from './free-actions.ts'

/** What one person may begin with, in the order of the actions. */
export type PersonActions = { readonly who: Knower; readonly minutes: number; readonly actions: readonly FreeAction[] }

/**
 * The same actions by the one who does them: the first named of each. The person with the most useful action comes first, and the order
 * within is kept; `minutes` is their sum.
 */
export const actionsByPerson = (actions: readonly FreeAction[]): PersonActions[] => {
  const doer = ({ who }: FreeAction): Knower | undefined => who[0]
  const people = [...new Set(actions.flatMap((action) => doer(action) ?? []))]
  return people.map((who) => {
    const own = actions.filter((action) => doer(action) === who)
    return { who, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0), actions: own }
  })
}

/** Whether a contractor may have to lend a hand: its hour may be charged, which « free » must not hide. */
export const mayCostAnHour = ({ who }: Pick<FreeAction, 'who'>): boolean => who.includes('prestataire')
