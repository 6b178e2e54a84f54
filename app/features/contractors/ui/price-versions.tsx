import type { CatalogueItem } from '#app/features/agreement/index.ts'
import { type Lang, type ParisDay, formatDay, formatNumber } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import { priceChange } from '../price-version.ts'
import { textsOf } from '../texts.ts'

export type ShownVersion = { version: number; validFrom: ParisDay; publishedAt: Date; prices: Readonly<Record<string, number>> }

const signed = (value: number, lang: Lang) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value), lang, 1)}`

/** The change of a price from one version to the next, in words. */
export const PriceChange = ({ before, after, lang }: { before: number | undefined; after: number; lang: Lang }) => {
  const t = textsOf(lang).prices
  const change = priceChange(before, after)
  return <>{change === null ? t.firstPrice : change === 0 ? t.noChange : t.change(signed(change, lang))}</>
}

type VersionsProps = { versions: readonly ShownVersion[]; catalogue: readonly CatalogueItem[]; currentVersion: number | null; today: ParisDay; lang: Lang }

/** Every version of the prices, latest start first; the one in force is open. */
export const PriceVersions = ({ versions, catalogue, currentVersion, today, lang }: VersionsProps) => {
  const t = textsOf(lang).prices
  if (versions.length === 0) {
    return (
      <EmptyState title={t.noneTitle} action={<a className="button" href="#nouvelle-version">{t.noneAction}</a>}>
        {t.none}
      </EmptyState>
    )
  }
  const stateOf = (version: ShownVersion) => (version.version === currentVersion ? 'current' : version.validFrom > today ? 'next' : 'past')
  return (
    <>
      {versions.map((version, at) => {
        const before = versions[at + 1]
        const state = stateOf(version)
        return (
          <Disclosure
            key={version.version}
            open={state === 'current'}
            summary={
              <>
                {t.versionTitle(version.version)} {t.from(formatDay(version.validFrom, lang))}{' '}
                <StatusLine tone={state === 'current' ? 'done' : state === 'next' ? 'waiting' : 'stopped'} label={t.state[state]} settled note={t.published(formatDay(version.publishedAt, lang))} />
              </>
            }
          >
            <DataTable
              caption={t.caption(version.version)}
              captionHidden
              rows={catalogue.filter((item) => version.prices[item.code] !== undefined)}
              rowKey={(item) => item.code}
              columns={[
                { key: 'item', header: t.columns.item, render: (item) => item.label[lang] },
                { key: 'unit', header: t.columns.unit, render: (item) => item.unit[lang] },
                { key: 'price', header: t.columns.price, numeric: true, render: (item) => <Money cents={version.prices[item.code] ?? 0} lang={lang} exact /> },
                {
                  key: 'change',
                  header: t.columns.change,
                  numeric: true,
                  render: (item) => <PriceChange before={before?.prices[item.code]} after={version.prices[item.code] ?? 0} lang={lang} />,
                },
              ]}
            />
          </Disclosure>
        )
      })}
    </>
  )
}
