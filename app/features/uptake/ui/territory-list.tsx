import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { type Column, DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { territoryAddress } from '../territory-address.ts'
import type { Territory } from '../territory.service.server.ts'
import type { TerritoryLine, TerritorySort } from '../territory.ts'
import { textsOf } from '../texts.ts'

const wholeEuros = (cents: number): number => Math.round(cents / 100) * 100

/** The territory as a list: each header sorts, each département opens. */
export const TerritoryList = ({ data, lang }: { data: Territory; lang: Lang }) => {
  const t = textsOf(lang).territory
  const { sort, by, lotCode, lines, chosen } = data
  const column = (key: TerritorySort, header: string, render: Column<TerritoryLine>['render'], numeric = true): Column<TerritoryLine> => ({
    key,
    header,
    numeric,
    sorted: key === sort ? (key === 'nom' ? 'ascending' : 'descending') : undefined,
    head: (
      <Link to={territoryAddress({ by, lotCode, sort: key })} aria-label={t.sortBy(header)}>
        {header}
      </Link>
    ),
    render,
  })
  const named = ({ code, name }: TerritoryLine) =>
    by === 'regions' ? (
      name || t.noDepartment
    ) : (
      <Link to={territoryAddress({ by, lotCode, sort, department: code })} aria-current={code === chosen?.code ? 'true' : undefined}>
        {name || t.noDepartment}
      </Link>
    )
  return (
    <DataTable
      caption={t.caption[by]}
      captionHidden
      rows={lines}
      rowKey={(line) => line.code}
      columns={[
        column('nom', by === 'regions' ? t.columns.region : t.columns.department, named, false),
        column('collectivites', t.columns.authorities, (line) => formatNumber(line.authorities, lang)),
        column('evaluations', t.columns.assessed, (line) => (line.assessed === 'masked' ? <span className="soft">{t.masked}</span> : formatNumber(line.assessed, lang))),
        column('commandes', t.columns.orders, (line) => formatNumber(line.orders, lang)),
        column('montant', t.columns.amount, (line) => <Money cents={wholeEuros(line.netCents)} lang={lang} />),
        column('habitants', t.columns.perThousand, (line) => (line.perThousandCents === null ? t.noPopulation : <Money cents={wholeEuros(line.perThousandCents)} lang={lang} />)),
      ]}
    />
  )
}
