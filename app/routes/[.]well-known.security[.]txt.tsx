import { notFound, ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { securityText } from '#app/ui/shell/pages/security-text.ts'
import { readOperator } from '#app/ui/shell/operator.server.ts'

/** Where to report a weakness (RFC 9116); without an address to write to, there is nothing to serve. */
export const loader = defineLoader({
  action: 'page.public',
  handle: ({ ports }) => {
    const text = securityText({ contacts: readOperator().contacts, origin: ports.origin, now: ports.now() })
    return text === null ? notFound() : ok(new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }))
  },
})
