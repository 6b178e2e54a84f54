import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { departmentLabel } from '#app/features/identity/index.ts'
import { paths } from '#app/paths.ts'
import { type Column, DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { textsOf } from '../texts.ts'
import type { DepartmentSort } from '../uptake.service.server.ts'

/** Départements shown here: the whole list has its page. */
const shownFirst = 12

type DepartmentLine = { code: string; authorities: number; orders: number; netCents: number }

/** Sign-ups and orders by département, sorted by the column chosen: each header is a link. */
export const Departments = ({ lines, sort, lang }: { lines: readonly DepartmentLine[]; sort: DepartmentSort; lang: Lang }) => {
  const t = textsOf(lang).uptake
  const column = (key: DepartmentSort, header: string, render: Column<DepartmentLine>['render'], numeric = true): Column<DepartmentLine> => ({
    key,
    header,
    numeric,
    sorted: key === sort ? (key === 'departement' ? 'ascending' : 'descending') : undefined,
    head: (
      <Link to={`${paths.central}?tri=${key}#territoire`} aria-label={t.sortBy(header)}>
        {header}
      </Link>
    ),
    render,
  })
  return (
    <>
      <DataTable
        caption={t.territoryCaption}
        captionHidden
        rows={lines.slice(0, shownFirst)}
        rowKey={(line) => line.code}
        columns={[
          column('departement', t.columns.department, (line) => (line.code === '' ? t.noDepartment : departmentLabel(line.code)), false),
          column('collectivites', t.columns.authorities, (line) => formatNumber(line.authorities, lang)),
          column('commandes', t.columns.orders, (line) => formatNumber(line.orders, lang)),
          column('montant', t.columns.amount, (line) => <Money cents={Math.round(line.netCents / 100) * 100} lang={lang} />),
        ]}
      />
      <p>
        <Link to={paths.territory}>{textsOf(lang).territory.link}</Link>
      </p>
    </>
  )
}
