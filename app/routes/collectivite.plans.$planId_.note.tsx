import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readNote } from '#app/features/recommendation/index.server.ts'
import { noteTextsOf } from '#app/features/recommendation/note/texts.ts'
import { NotePage } from '#app/features/recommendation/note/ui/note-page.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { printed } from '#app/ui/shell/printed.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'recommendation.read',
  params: z.object({ planId: z.string().max(60) }),
  handle: ({ grant, params, lang, ports }) => readNote(grant, params.planId, lang, ports),
})

export const handle = { scripts: false, ...printed<{ readonly savedAt: Date }>(({ savedAt }, lang) => noteTextsOf(lang).short(savedAt)) }

export const meta = titled((lang) => ({ title: noteTextsOf(lang).title }))

export default function Note() {
  return <NotePage view={useLoaderData<typeof loader>()} lang={useShell().lang} />
}
