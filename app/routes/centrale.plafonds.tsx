import { useLoaderData } from '@remix-run/react'
import { formatDay, formatInstant } from '#app/features/core/index.ts'
import { readCeilings } from '#app/features/uptake/index.server.ts'
import { textsOf } from '#app/features/uptake/texts.ts'
import { Ceilings } from '#app/features/uptake/ui/ceilings.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'ceiling.read', handle: ({ grant, ports }) => readCeilings(grant, ports) })

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).ceilings.title }))

export default function CeilingsRoute() {
  const { at, validTo, ceilings } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang)
  return (
    <>
      <PageHead eyebrow={t.asOf(formatInstant(at, lang))} title={t.ceilings.title} lead={`${t.ceilings.lead} ${validTo ? t.ceilings.end(formatDay(validTo, lang)) : ''}`} />
      <Section wide>
        {ceilings.length === 0 ? (
          <EmptyState title={t.ceilings.empty} action={<ButtonLink to={paths.help}>{t.help}</ButtonLink>}>{t.ceilings.emptyText}</EmptyState>
        ) : (
          <>
            <Ceilings lines={ceilings} lang={lang} />
            <p className="soft">{t.ceilings.note}</p>
          </>
        )}
      </Section>
    </>
  )
}
