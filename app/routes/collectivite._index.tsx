import { useLoaderData } from '@remix-run/react'
import { readHome } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/texts.ts'
import { HomePage } from '#app/features/assessment/ui/home-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'authority.read', handle: ({ grant }) => readHome(grant) })

export const meta = titled((lang) => ({ title: textsOf(lang).home.title }))

export default function AuthorityHome() {
  return <HomePage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
}
