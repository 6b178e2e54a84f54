import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { qualificationCodes } from '#app/features/contractors/index.ts'
import { readDirectory } from '#app/features/contractors/index.server.ts'
import { DirectoryPage } from '#app/features/contractors/ui/public/directory-page.tsx'
import { publicTextsOf } from '#app/features/contractors/ui/public/texts.ts'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

/** An unreadable filter is no filter: a public address never answers with a fault, nor repeats sentences that somebody put in it. */
const filter = z.object({ lot: z.string().regex(/^[A-Za-z0-9-]{0,41}$/).catch(''), departement: z.string().regex(/^(\d{2,3}|2[AB])?$/).catch(''), qualification: z.enum(qualificationCodes).or(z.literal('')).catch('') })

export const loader = defineLoader({
  action: 'page.public',
  search: filter,
  handle: async ({ grant, search, ports }) => {
    const found = await readDirectory(grant, { lotCode: search.lot || undefined, department: search.departement || undefined, qualification: search.qualification || undefined }, ports)
    return found.ok ? ok({ ...found.value, chosen: { lot: search.lot, department: search.departement, qualification: search.qualification } }) : found
  },
})

export const meta: MetaFunction<typeof loader> = titled((lang) => publicTextsOf(lang).directory)

export const handle = { scripts: false }

const Directory = () => <DirectoryPage {...useLoaderData<typeof loader>()} lang={useShell().lang} />
export default Directory
