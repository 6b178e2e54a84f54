import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { regionOf } from '#app/features/identity/index.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { territoryAddress } from '../territory-address.ts'
import type { Territory } from '../territory.service.server.ts'
import { textsOf } from '../texts.ts'

/** The département chosen in the list or on the map: its figures, and the way back to the whole. */
export const ChosenDepartment = ({ data, lang }: { data: Territory; lang: Lang }) => {
  const t = textsOf(lang).territory
  const { chosen } = data
  if (!chosen) return null
  const region = regionOf(chosen.code)?.name
  return (
    <Section id="choix" title={chosen.name || t.noDepartment} aside={<Link to={territoryAddress({ by: data.by, sort: data.sort, lotCode: data.lotCode })}>{t.whole}</Link>}>
      <DescriptionList
        items={[
          ...(region ? [{ term: t.columns.region, detail: region }] : []),
          ...(chosen.population === null ? [] : [{ term: t.population, detail: formatNumber(chosen.population, lang) }]),
          { term: t.columns.authorities, detail: formatNumber(chosen.authorities, lang) },
          { term: t.columns.assessed, detail: chosen.assessed === 'masked' ? t.masked : formatNumber(chosen.assessed, lang) },
          { term: t.columns.orders, detail: formatNumber(chosen.orders, lang) },
          { term: t.columns.amount, detail: <Money cents={chosen.netCents} lang={lang} /> },
          ...(chosen.perThousandCents === null ? [] : [{ term: t.columns.perThousand, detail: <Money cents={chosen.perThousandCents} lang={lang} /> }]),
        ]}
      />
    </Section>
  )
}
