import type { MetaFunction } from '@remix-run/node'
import { GlossaryPage, glossaryWords } from '#app/features/core/ui/glossary-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: () => ok(null) })

export const meta: MetaFunction<typeof loader> = titled((lang) => {
  const { title, description } = glossaryWords(lang)
  return { title, description }
})

export const handle = { scripts: false }

const Glossary = () => <GlossaryPage lang={useShell().lang} />
export default Glossary
