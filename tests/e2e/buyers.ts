import type { Answers } from '#app/features/assessment/index.ts'
import { type BuiltPerson, buildOrganisation, buildPerson } from '#tests/support/builders.ts'
import { cookieOf, portal } from '#tests/support/portal.ts'
import { closeAssessmentFor } from '#tests/support/recommendation/buyer.ts'
import { type Equipment, type Person, somebody } from './person.ts'

/** An authority of its own, whose basket and plans no other test looks at. */
export type Buyers = { readonly referent: BuiltPerson; readonly signatory: BuiltPerson }

const yesterday = () => new Date(Date.now() - 86_400_000)
const level = (value: number) => ({ kind: 'level', level: value, guess: false, assurance: 0 }) as const
/** Three answers of a first pass; the others are unknown. */
const fewAnswers: Answers = { Q01: level(1), Q07: level(2), Q12: level(0) }

/** The referent and the signatory of a commune of 12,000 inhabitants. `answers`: of its closed assessment, null when it has none. */
export const buyers = async (answers: Answers | null = fewAnswers): Promise<Buyers> => {
  const organisationId = await buildOrganisation('authority', { population: 12_000 })
  const [referent, signatory] = [await buildPerson(organisationId, 'authority', { roles: ['referent'] }), await buildPerson(organisationId, 'authority', { roles: ['signatory'] })]
  if (answers) await closeAssessmentFor(referent, answers, yesterday())
  return { referent, signatory }
}

/** Somebody whose session is already open. */
export const signedIn = async (who: BuiltPerson, equipment: Equipment): Promise<Person> => {
  const visitor = await somebody(equipment)
  const [name = '', ...value] = (await cookieOf(who)).split('=')
  await visitor.page.context().addCookies([{ name, value: value.join('='), url: portal().origin }])
  return visitor
}
