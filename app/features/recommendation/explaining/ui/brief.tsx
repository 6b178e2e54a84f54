import { type Lang, formatList } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import type { Plan, SecondProof } from '../../advice/advice.ts'
import { sumByYear } from '../../choosing/plan-lines.ts'
import type { Means } from '../../means/means.ts'
import { planTextsOf } from '../../ui/texts.ts'
import { planAddress } from '../addresses.ts'
import type { PlanView } from '../plan-view.ts'
import { planPageTextsOf } from '../texts.ts'

type BriefProps = { view: PlanView; plan: Plan; means: Means; lang: Lang }

const secondWord = ({ solver, agrees, value, bound }: SecondProof, lang: Lang): string => {
  const t = planPageTextsOf(lang).brief
  if (agrees === true) return t.agrees(solver)
  if (agrees === false && value !== null) return t.differs(solver, value)
  return bound === null ? t.unfinished(solver) : t.bound(solver, bound)
}

const Proof = ({ view: { kind, proof }, plan, means, lang }: BriefProps) => {
  const t = planPageTextsOf(lang).brief
  const said = planTextsOf(lang).proof
  return (
    <>
      {plan.proof.status === 'optimal' ? said.proven : said.within(Math.ceil(plan.proof.gap * 1_000) / 10)}{' '}
      {proof ? secondWord(proof, lang) : null}
      {proof === null && kind !== 'targets' ? <Link to={planAddress(means, kind, { preuve: '1' })}>{t.verify}</Link> : null}
    </>
  )
}

/** What the plan asks for, what it brings, how far it is proven, what its effects rest on. */
export const Brief = ({ view, plan, means, lang }: BriefProps) => {
  const t = planPageTextsOf(lang)
  const shared = planTextsOf(lang)
  const { measures } = plan
  const horizon = measures.costCentsByYear.length
  const tax = sumByYear(view.lines, 'taxCents', horizon)
  const money = (cents: number, taxCents: number, lowest: number) => (
    <>
      <b>{t.brief.net(cents)}</b> <span className="soft">{t.brief.tax(taxCents)}</span>
      {lowest < cents ? <span className="soft"> {t.brief.span(lowest)}</span> : null}
    </>
  )
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0)
  const taken = [
    { term: t.brief.first, detail: money(measures.costCentsByYear[0] ?? 0, tax[0] ?? 0, view.lowestByYear[0] ?? 0) },
    ...(horizon > 1 ? [{ term: t.brief.whole(horizon), detail: money(measures.costCents, sum(tax), sum(view.lowestByYear)) }] : []),
    { term: t.brief.days, detail: formatList(measures.staffDaysByYear.map((days, at) => t.brief.daysIn(shared.days(days), at + 1)), lang) },
    { term: t.brief.gain, detail: t.brief.gainDetail(shared.levels(measures.value), Math.floor(plan.coverage * 100)) },
  ]
  return (
    <DescriptionList
      items={[
        ...(view.lines.length > 0 ? taken : []),
        { term: t.brief.proof, detail: <Proof view={view} plan={plan} means={means} lang={lang} /> },
        {
          term: t.brief.effects,
          detail: (
            <>
              {view.setting.model.authorship[lang]} <Link to={paths.planMethod}>{t.brief.method}</Link>
            </>
          ),
        },
      ]}
    />
  )
}
