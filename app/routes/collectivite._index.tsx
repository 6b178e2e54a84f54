import { useLoaderData } from '@remix-run/react'
import { readHome } from '#app/features/assessment/index.server.ts'
import { textsOf } from '#app/features/assessment/texts.ts'
import { HomePage } from '#app/features/assessment/ui/home-page.tsx'
import { ok } from '#app/features/core/index.ts'
import { textsOf as entranceTexts } from '#app/features/identity/texts.ts'
import { countBasket, countOrdersByState } from '#app/features/ordering/index.server.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'authority.read',
  handle: async ({ grant }) => {
    const home = await readHome(grant)
    if (!home.ok) return home
    const basket = await countBasket(grant)
    if (!basket.ok) return basket
    const orders = await countOrdersByState(grant)
    return orders.ok ? ok({ ...home.value, basket: basket.value, ...orders.value }) : orders
  },
})

export const meta = titled((lang) => ({ title: textsOf(lang).home.title }))
export const handle = { scripts: false }

export default function AuthorityHome() {
  const view = useLoaderData<typeof loader>()
  const { lang } = useShell()
  return <HomePage view={view} lang={lang} notice={<DonePanel messages={entranceTexts(lang).entered} />} />
}
