import { createTransport } from 'nodemailer'
import { environment } from '#app/http/env.server.ts'

/** One plain-text message. */
export type Mail = { readonly to: string; readonly subject: string; readonly body: string }

/** Sends one message, or throws what the server answered. */
export type SendMail = (mail: Mail) => Promise<void>

/** Sends through the SMTP server of this address, a few connections at a time. No attachment, no HTML, no remote content. */
export const smtpSender = (url: string, from: string): SendMail & { close: () => void } => {
  const transport = createTransport(url, { from })
  const send: SendMail = async ({ to, subject, body }) => {
    await transport.sendMail({ from, to, subject, text: body, disableFileAccess: true, disableUrlAccess: true, headers: { 'Auto-Submitted': 'auto-generated' } })
  }
  return Object.assign(send, { close: () => transport.close() })
}

/** In the demonstration nothing leaves the machine: the message is one line on the console, and stays on the page « Messages ». */
export const consoleSender = (print: (line: string) => void): SendMail => async ({ to, subject, body }) => {
  const link = /https?:\/\/\S+/.exec(body)?.[0]
  print(`✉ ${to} · ${subject}${link ? ` · ${link}` : ''}`)
}

/** The sender this environment asks for: SMTP when configured, the console otherwise (demonstration only: elsewhere the portal does not start without SMTP). */
export const configuredSender = (print: (line: string) => void): SendMail => {
  const { smtpUrl, mailFrom } = environment()
  return smtpUrl ? smtpSender(smtpUrl, mailFrom) : consoleSender(print)
}
