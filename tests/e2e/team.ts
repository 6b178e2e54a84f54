import { and, eq } from 'drizzle-orm'
import { systemGrant } from '#app/access/system.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { answer, assessment, contribution, credential, person, secondAnswer } from '#db/schema/index.server.ts'
import { type BuiltPerson, buildOrganisation, buildPerson } from '#tests/support/builders.ts'

const grant = systemGrant('test')

export type Team = { readonly clerk: BuiltPerson; readonly dsi: BuiltPerson; readonly official: BuiltPerson }

/** A commune that has answered nothing yet: its clerk is the referent, its DSI and an elected official contribute. All have the demonstration's password. */
export const buildTeam = async (): Promise<Team> => {
  const town = await buildOrganisation('authority', { name: 'Commune des Quatre-Mains', population: 4_200 })
  const clerk = await buildPerson(town, 'authority', { roles: ['referent'], name: 'Awa Rivet' })
  const dsi = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Luc Bonnet' })
  const official = await buildPerson(town, 'authority', { roles: ['contributor'], name: 'Maud Gilles' })
  await inTransaction(grant, async (tx) => {
    const [known] = await tx.select({ passwordHash: credential.passwordHash, changedAt: credential.changedAt }).from(credential).innerJoin(person, eq(person.id, credential.personId)).where(eq(person.email, 'referent@commune.demo'))
    if (!known) throw new Error('The demonstration has no password')
    await tx.insert(credential).values([clerk, dsi, official].map(({ personId }) => ({ personId, ...known })))
  })
  return { clerk, dsi, official }
}

const ofTeam = ({ clerk }: Team) => eq(assessment.organisationId, clerk.organisationId)

/** The answers kept for the team: of which question, by whom (a person, or somebody invited), at which level, with which note. */
export const keptAnswers = (team: Team) =>
  inTransaction(grant, async (tx) => {
    const rows = await tx
      .select({ code: answer.questionCode, kind: answer.kind, level: answer.level, note: answer.note, person: person.name, guest: contribution.name })
      .from(answer)
      .innerJoin(assessment, and(eq(assessment.id, answer.assessmentId), ofTeam(team)))
      .leftJoin(person, eq(person.id, answer.answeredBy))
      .leftJoin(contribution, eq(contribution.id, answer.contributionId))
    return rows.map(({ code, kind, level, note, ...who }) => ({ code, choice: kind === 'level' ? String(level) : kind, note, by: who.person ?? who.guest }))
  })

/** What guests answered beside a first answer, never in its place. */
export const keptSecondAnswers = (team: Team) =>
  inTransaction(grant, (tx) =>
    tx
      .select({ code: secondAnswer.questionCode, level: secondAnswer.level, note: secondAnswer.note, by: contribution.name })
      .from(secondAnswer)
      .innerJoin(assessment, and(eq(assessment.id, secondAnswer.assessmentId), ofTeam(team)))
      .innerJoin(contribution, eq(contribution.id, secondAnswer.respondent)),
  )

/** How the team's only assessment stands: open or closed, and who confirmed it. */
export const keptPicture = (team: Team) =>
  inTransaction(grant, (tx) => tx.select({ id: assessment.id, status: assessment.status, name: assessment.attestedName, jobTitle: assessment.attestedFunction, on: assessment.attestedOn }).from(assessment).where(ofTeam(team)))
