import type { Role } from '#app/access/grant.ts'
import type { OrganisationId } from '#app/features/core/index.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { findPeopleByRole } from '#app/features/identity/index.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { NoticeCode } from './events.ts'
import { textsOf } from './texts.ts'

type Notice = { readonly code: NoticeCode; readonly link: string; readonly dueAt?: Date | null }

/** Tells the people who hold one of these roles in the organisation, each once and in their language, in the transaction of the change. */
export const tell = async (tx: Tx, at: Date, to: { organisationId: OrganisationId; roles: readonly Role[] }, notice: Notice): Promise<void> => {
  const told = new Set<string>()
  for (const role of to.roles) {
    for (const person of await findPeopleByRole(tx, to.organisationId, role)) {
      if (told.has(person.personId)) continue
      told.add(person.personId)
      const texts = textsOf(person.lang)
      const due = notice.dueAt ? texts.until(notice.dueAt) : ''
      const { subject, sentence } = texts.notices[notice.code]
      await queueMail(tx, at, { to: person.email, subject, body: texts.mailBody(sentence(due), notice.link) })
    }
  }
}
