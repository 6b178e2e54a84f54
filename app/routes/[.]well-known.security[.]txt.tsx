import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { readOperator } from '#app/ui/shell/operator.server.ts'

const yearMs = 365 * 24 * 3600 * 1000

/** Where to report a weakness (RFC 9116): the operator's address, or its legal page when it gave none. */
export const loader = defineLoader({
  action: 'page.public',
  handle: ({ ports }) => {
    const { email } = readOperator()
    const lines = [
      `Contact: ${email ? `mailto:${email}` : ports.origin + paths.legal}`,
      `Expires: ${new Date(ports.now().getTime() + yearMs).toISOString()}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${ports.origin}/.well-known/security.txt`,
    ]
    return ok(new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }))
  },
})
