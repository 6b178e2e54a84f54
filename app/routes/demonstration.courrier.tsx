import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { readDemonstrationMail } from '#app/features/identity/index.server.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { ShownMails } from '#app/features/identity/ui/shown-mails.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'demonstration.read-mail', handle: ({ grant }) => readDemonstrationMail(grant) })

export const meta: MetaFunction<typeof loader> = titled((lang) => ({ title: textsOf(lang).demoMail.title }))
export const handle = { scripts: false }

export default function DemonstrationMail() {
  const mails = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang).demoMail
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <ShownMails mails={mails} lang={lang} />
    </>
  )
}
