import type { MetaFunction } from '@remix-run/node'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { HelpPage, helpWords } from '#app/ui/shell/pages/help-page.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: () => ok(null) })

export const meta: MetaFunction<typeof loader> = titled((lang) => {
  const { title, description } = helpWords(lang)
  return { title, description }
})

export const handle = { scripts: false }

const Help = () => <HelpPage lang={useShell().lang} />
export default Help
