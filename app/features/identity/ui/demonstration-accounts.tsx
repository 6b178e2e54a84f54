import type { Lang } from '#app/features/core/index.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { demonstrationAccounts, demonstrationPassword } from '../demonstration.ts'
import { textsOf } from '../texts.ts'

/** The invented accounts and their password, where somebody without the manual would look for them. */
export const DemonstrationAccounts = ({ lang }: { lang: Lang }) => {
  const t = textsOf(lang).demonstration
  return (
    <Disclosure summary={t.summary}>
      <p>
        {t.password} <code>{demonstrationPassword}</code>
      </p>
      <DescriptionList items={demonstrationAccounts.map(({ kind, emails }) => ({ term: t.kinds[kind], detail: emails.join(', ') }))} />
    </Disclosure>
  )
}
