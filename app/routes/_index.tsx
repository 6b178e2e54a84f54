import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPublicLots } from '#app/features/contractors/index.server.ts'
import { HomePage } from '#app/features/contractors/ui/public/home-page.tsx'
import { publicTextsOf } from '#app/features/contractors/ui/public/texts.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: ({ grant, ports }) => readPublicLots(grant, ports) })

export const meta: MetaFunction<typeof loader> = titled((lang) => {
  const { title, description } = publicTextsOf(lang).home
  return { title, description, bare: true }
})

export const handle = { scripts: false }

const Home = () => {
  const { axes, lots, on } = useLoaderData<typeof loader>()
  return <HomePage axes={axes} lots={lots} on={on} lang={useShell().lang} />
}
export default Home
