import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readEligibility } from '#app/features/agreement/index.ts'
import { EligibilityPage, eligibilityWords } from '#app/features/agreement/ui/eligibility-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { titled } from '#app/ui/shell/titled.ts'

const typed = z.string().max(40).catch('')

export const loader = defineLoader({
  action: 'page.public',
  search: z.object({ organisme: typed, marche: typed }),
  handle: ({ search }) => ok(readEligibility({ kind: search.organisme, current: search.marche })),
})

export const meta: MetaFunction<typeof loader> = titled((lang) => eligibilityWords(lang))

export const handle = { scripts: false }

const WhoMayOrder = () => <EligibilityPage {...useLoaderData<typeof loader>()} />
export default WhoMayOrder
