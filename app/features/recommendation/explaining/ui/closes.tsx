import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { type Column, DataTable } from '#app/ui/kit/data-table.tsx'
import type { Plan } from '../../advice/advice.ts'
import type { Words } from '../../ui/names.ts'
import { planPageTextsOf } from '../texts.ts'

type Closed = Plan['domains'][number]

/** Level of each domain that the plan raises, from the start to the target, year by year; how many gaps it leaves. */
export const Closes = ({ domains, words, lang }: { domains: Plan['domains']; words: Words; lang: Lang }) => {
  const t = planPageTextsOf(lang).closes
  const level = (value: number) => formatNumber(value, lang, 1)
  const raised = domains.filter(({ from, to }) => to.some((reached) => reached > from))
  const left = domains.length - raised.length
  if (domains.length === 0) return <p>{t.nothing}</p>
  const years: Column<Closed>[] = (domains[0]?.to ?? []).map((_, at) => ({ key: `year${at}`, header: t.year(at + 1), numeric: true, render: ({ to }) => level(to[at] ?? 0) }))
  return (
    <>
      <DataTable
        caption={t.caption}
        rows={raised}
        rowKey={({ domain }) => domain}
        empty={t.none}
        columns={[
          { key: 'domain', header: t.domain, render: ({ domain }) => words.domain(domain) },
          {
            key: 'from',
            header: t.from,
            numeric: true,
            render: ({ from, assumed }) => (
              <>
                {level(from)}
                {assumed ? <span className="under">{t.assumed}</span> : null}
              </>
            ),
          },
          ...years,
          { key: 'target', header: t.target, numeric: true, render: ({ target }) => level(target) },
        ]}
      />
      {left > 0 && raised.length > 0 ? <p className="soft">{t.untouched(left)}</p> : null}
    </>
  )
}
