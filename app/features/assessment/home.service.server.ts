import { decide } from '#app/access/decide.ts'
import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { ok } from '#app/features/core/index.ts'
import { findOrganisation, findPeopleByRole } from '#app/features/identity/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findAnswered, findClosed, findOpen } from './assessment.repo.server.ts'
import { askedIn } from './filling/asked.ts'
import { progressOf } from './progress.ts'
import { readQuestionnaire } from './questionnaire.server.ts'

/** The authority's home: where it stands, what comes next, who acts. */
export const readHome = async (grant: Grant<'authority.read'>) =>
  inTransaction(grant, async (tx) => {
    const organisationId = grantedOrganisation(grant)
    const authority = await findOrganisation(tx, organisationId)
    const open = await findOpen(tx, grant)
    const questionnaire = open && (await readQuestionnaire(open.questionnaire))
    const progress = open && questionnaire && progressOf(askedIn(questionnaire, open), await findAnswered(tx, open.id))
    const [latest] = await findClosed(tx, grant, 1)
    const holders = async (role: 'referent' | 'signatory') => (await findPeopleByRole(tx, organisationId, role)).map((person) => person.name)
    return ok({
      name: authority?.name ?? '',
      open: progress ? { answered: progress.answered, total: progress.total, next: progress.next } : null,
      latest: latest ? { id: latest.id, closedAt: latest.closedAt, overall: latest.score.overall, target: latest.score.target } : null,
      referents: await holders('referent'),
      signatories: await holders('signatory'),
      mayAnswer: decide('assessment.answer', grant.actor).kind === 'allowed',
      maySign: decide('order.sign', grant.actor).kind === 'allowed',
      mayClose: decide('assessment.close', grant.actor).kind === 'allowed',
    })
  })
