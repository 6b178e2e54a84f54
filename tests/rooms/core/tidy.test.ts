import { describe, expect, it } from 'vitest'
import { deliverDueMail } from '#app/adapters/mail-queue.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { ok } from '#app/features/core/index.ts'
import { once, queueMail, tidyQueues } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { portsAt, submissionOf, workday } from '#tests/support/builders.ts'
import { execute, useDatabase } from '#tests/support/database.ts'

useDatabase()
const grant = systemGrant('test')
const hoursLater = (hours: number) => portsAt(new Date(workday.getTime() + hours * 3_600_000))
const queue = (to: string) => inTransaction(grant, (tx) => queueMail(tx, workday, { to, subject: 's', body: 'b' }))
const recipients = async () => (await execute('select recipient from outgoing_mail order by id')).map((row) => row.recipient)

describe('tidying the queues', () => {
  it('deletes a message thirty days after it was queued, unless it still waits', async () => {
    await queue('sent@ville.example')
    await deliverDueMail(grant, portsAt(), { send: async () => undefined })
    await queue('given-up@ville.example')
    await execute(`update outgoing_mail set next_attempt_at = '9999-01-01T00:00:00Z' where sent_at is null`)
    await queue('waiting@ville.example')
    expect(await tidyQueues(grant, hoursLater(30 * 24 - 1))).toMatchObject({ mails: 0 })
    expect(await tidyQueues(grant, hoursLater(30 * 24))).toMatchObject({ mails: 2 })
    expect(await recipients()).toEqual(['waiting@ville.example'])
  })

  it('remembers a form for two days', async () => {
    await inTransaction(grant, (tx) => once(tx, grant, workday, submissionOf(), async () => ok('done')))
    expect(await tidyQueues(grant, hoursLater(47))).toMatchObject({ submissions: 0 })
    expect(await tidyQueues(grant, hoursLater(48))).toMatchObject({ submissions: 1 })
  })
})
