import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { searchBodies } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { BodySearchForm } from '#app/features/identity/ui/body-search.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'organisation.sign-up',
  search: z.object({ q: z.string().transform((typed) => typed.slice(0, 200)).default('') }),
  handle: ({ grant, search }) => searchBodies(grant, search.q),
})

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).signUp.title }))
export const handle = { scripts: false }

export default function FindBody() {
  const search = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang).signUp
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <BodySearchForm search={search} lang={lang} />
    </>
  )
}
