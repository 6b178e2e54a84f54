import type { MetaFunction } from '@remix-run/node'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { sheetsOf } from '#app/ui/shell/pages/sheets.ts'
import { TextPage } from '#app/ui/shell/pages/text-page.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'page.public', handle: () => ok(null) })

export const meta: MetaFunction<typeof loader> = titled((lang) => sheetsOf(lang).whoMayOrder())

export const handle = { scripts: false }

const WhoMayOrder = () => {
  const sheets = sheetsOf(useShell().lang)
  const actions = (
    <>
      <ButtonLink to={paths.signUp}>{sheets.signUp}</ButtonLink>
      <ButtonLink to={paths.lots} variant="secondary">
        {sheets.lots}
      </ButtonLink>
    </>
  )
  return <TextPage sheet={sheets.whoMayOrder()} actions={actions} />
}
export default WhoMayOrder
