import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { deliverDueMail } from '#app/adapters/mail-queue.server.ts'
import { type SendMail, consoleSender, smtpSender } from '#app/adapters/mail.server.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { queueMail } from '#app/features/core/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { execute, useDatabase } from '#tests/support/database.ts'
import { movingPorts } from './world.ts'

const grant = systemGrant('mail')
const queue = (count: number, ports: ReturnType<typeof movingPorts>) =>
  inTransaction(grant, async (tx) => {
    for (let at = 0; at < count; at += 1) await queueMail(tx, ports.now(), { to: `p${at}@angers.example`, subject: `Message ${at}`, body: 'Bonjour,\n\nhttps://ressort.example/compte\n' })
  })

describe('queued messages', () => {
  useDatabase()

  it('are each sent once by two processes that work at the same time', async () => {
    const ports = movingPorts()
    await queue(20, ports)
    const sent: string[] = []
    const send: SendMail = async ({ to }) => void sent.push(to)
    const tallies = await Promise.all([deliverDueMail(grant, ports, { send }), deliverDueMail(grant, ports, { send })])
    expect(tallies.reduce((sum, one) => sum + one.sent, 0)).toBe(20)
    expect(new Set(sent).size).toBe(20)
    expect(sent).toHaveLength(20)
  })

  it('that fail are tried again later, longer each time, and do not hold the others back', async () => {
    const ports = movingPorts()
    await queue(2, ports)
    const tried: string[] = []
    const send: SendMail = async ({ to }) => {
      tried.push(to)
      if (to.startsWith('p0')) throw new Error('450 mailbox busy')
    }
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 1, failed: 1 })
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 0, failed: 0 })
    ports.wait(1)
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 0, failed: 1 })
    ports.wait(1)
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 0, failed: 0 })
    ports.wait(1)
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 0, failed: 1 })
    expect(await execute('select attempts, last_error from outgoing_mail where sent_at is null')).toEqual([{ attempts: 3, last_error: '450 mailbox busy' }])
  })

  it('are given up after twelve attempts, and kept', async () => {
    const ports = movingPorts()
    await queue(1, ports)
    const send: SendMail = async () => {
      throw new Error('550 no such mailbox')
    }
    for (let at = 0; at < 20; at += 1) {
      await deliverDueMail(grant, ports, { send })
      ports.wait(241)
    }
    expect(await execute('select attempts, sent_at from outgoing_mail')).toEqual([{ attempts: 12, sent_at: null }])
  })

  it('lose their text once sent, whose link may still work, except where the demonstration shows them', async () => {
    const ports = movingPorts()
    const send: SendMail = async () => undefined
    const kept = () => execute(`select recipient, subject, body, sent_at is not null as sent from outgoing_mail order by id desc limit 1`)
    await queue(1, ports)
    await deliverDueMail(grant, ports, { send })
    expect(await kept()).toEqual([{ recipient: 'p0@angers.example', subject: 'Message 0', body: '', sent: true }])
    await queue(1, ports)
    await deliverDueMail(grant, ports, { send, keepText: true })
    expect(await kept()).toMatchObject([{ body: expect.stringContaining('https://'), sent: true }])
  })

  it('survive a process that died while sending', async () => {
    const ports = movingPorts()
    await queue(1, ports)
    const gone = deliverDueMail(grant, ports, { send: () => new Promise(() => {}) })
    void gone
    await new Promise((resolve) => setTimeout(resolve, 300))
    const sent: string[] = []
    const send: SendMail = async ({ to }) => void sent.push(to)
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 0, failed: 0 })
    ports.wait(2)
    expect(await deliverDueMail(grant, ports, { send })).toEqual({ sent: 1, failed: 0 })
  })
})

describe('sending', () => {
  let server: SMTPServer | null = null
  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())))

  it('reaches an SMTP server in plain text, with accents, and cannot be made to add a header', async () => {
    const received: string[] = []
    server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let text = ''
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
        stream.on('end', () => {
          received.push(text)
          done()
        })
      },
    })
    const listening = server.listen(0, '127.0.0.1')
    await once(listening, 'listening')
    const address = listening.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const send = smtpSender(`smtp://127.0.0.1:${port}?ignoreTLS=true`, 'Ressort <ne-pas-repondre@ressort.example>')
    await send({ to: 'claire@angers.example', subject: 'Confirmez\r\nBcc: x@evil.example', body: 'Bonjour, c’est confirmé.' })
    send.close()
    const [message = ''] = received
    expect(message).toMatch(/^From: Ressort <ne-pas-repondre@ressort\.example>/m)
    expect(message).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
    expect(message).not.toMatch(/^Bcc:/m)
    expect(message).toContain('confirm')
  })

  it('fails loudly when nobody listens', async () => {
    const send = smtpSender('smtp://127.0.0.1:1', 'Ressort <x@ressort.example>')
    await expect(send({ to: 'a@b.example', subject: 's', body: 'b' })).rejects.toThrow()
  })

  it('prints one line in the demonstration, with the link', async () => {
    const lines: string[] = []
    await consoleSender((line) => lines.push(line))({ to: 'a@b.example', subject: 'Confirmez', body: 'Bonjour,\n\nhttp://localhost:3000/inscription/confirmer/x\n' })
    expect(lines).toEqual(['✉ a@b.example · Confirmez · http://localhost:3000/inscription/confirmer/x'])
  })
})
