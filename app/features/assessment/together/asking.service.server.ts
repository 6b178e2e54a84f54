import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type Ports, addDays, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findOpen } from '../assessment.repo.server.ts'
import { findSigner } from '../closing/closing.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'

/** What the ready-to-send message is made of: the question, who would know, who signs. Refuses `assessment.not-open` when nothing is open. */
export const readAsking = (grant: Grant<'assessment.answer'>, code: string, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    const question = askedIn(questionnaire, open).find((one) => one.code === code)
    const organisation = await findOrganisation(tx, grantedOrganisation(grant))
    const signature = await findSigner(tx, grantedPerson(grant).personId)
    if (!question || !organisation) return notFound()
    const { text, ask, whoKnows, domain } = question
    return ok({ code, text, ask, whoKnows, domain, body: organisation.name, signature, by: addDays(parisDay(ports.now()), 7) })
  })
