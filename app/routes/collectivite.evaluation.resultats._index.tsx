import { redirect } from '@remix-run/node'
import { findLatestResults } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/texts.ts'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'assessment.read',
  handle: async ({ grant }) => {
    const latest = await findLatestResults(grant)
    if (latest) throw redirect(paths.results(latest), 303)
    return ok(null)
  },
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).results.title }))

export default function LatestResults() {
  const t = textsOf(useShell().lang).results
  return (
    <>
      <PageHead title={t.title} />
      <EmptyState title={t.empty} action={<ButtonLink to={paths.assessment}>{t.emptyAction}</ButtonLink>}>
        {t.emptyText}
      </EmptyState>
    </>
  )
}
