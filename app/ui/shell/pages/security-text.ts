import { paths } from '#app/paths.ts'
import type { Operator } from '../operator.schema.ts'

const dayMs = 86_400_000
/** Under the year that RFC 9116 recommends at most. */
const daysGood = 360

/** The text of `security.txt` (RFC 9116): where to report a weakness, in which languages, under which policy. Null when the operator gave no address. */
export const securityText = ({ contacts, origin, now }: { contacts: Operator['contacts']; origin: string; now: Date }): string | null => {
  const report = contacts.security ?? contacts.email
  if (report === null) return null
  const fields = [
    `Contact: ${/^https?:/.test(report) ? report : `mailto:${report}`}`,
    `Expires: ${new Date(now.getTime() + daysGood * dayMs).toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${origin}${paths.securityText}`,
    `Policy: ${origin}${paths.legal}`,
  ]
  return `${fields.join('\n')}\n`
}
