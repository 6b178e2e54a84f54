import type { Lang, ParisDay } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import type { Plan, ScenarioKind } from '../../advice/advice.ts'
import { yearStart } from '../../choosing/question.ts'
import type { Means } from '../../means/means.ts'
import { meansQuery } from '../../means/read-means.ts'
import { type WordsFrom, wordsOf } from '../../ui/names.ts'
import { planMark } from '../mark.ts'
import { laterStarts } from '../order-lines.ts'
import { plansTextsOf } from '../texts.ts'

type Around = { readonly model: { readonly version: string }; readonly today: ParisDay; readonly names: WordsFrom; readonly means: Means | null }

/** Faults and refusals of taking a plan, in words. */
const refusalsIn = (lang: Lang) => {
  const { changed, nothing, noAssessment, means, busy } = plansTextsOf(lang).choose.refusals
  return {
    'recommendation.changed': () => changed,
    'recommendation.nothing-to-buy': () => nothing,
    'recommendation.no-assessment': () => noAssessment,
    'recommendation.means': () => means,
    'recommendation.busy': () => busy,
    'recommendation.failed': () => busy,
  }
}

/** What of a plan waits for a later year, with the day it may be ordered from. */
export const LaterStarts = ({ plan, names, day, lang }: { plan: Pick<Plan, 'choices'>; names: WordsFrom; day: ParisDay; lang: Lang }) => {
  const later = laterStarts(plan.choices)
  const words = wordsOf(names, lang)
  return [...new Set(later.map(({ year }) => year))].sort().map((year) => (
    <p key={year} className="small soft">
      {plansTextsOf(lang).choose.later(later.filter((each) => each.year === year).map(({ lot }) => words.lotInside(lot)), yearStart(day, year))}
    </p>
  ))
}

type ChoosePlanFormProps = { setting: Around; kind: ScenarioKind; plan: Pick<Plan, 'choices' | 'measures'>; mayChoose: boolean; reply: Reply | undefined; /** The one of the page that stands out. */ isFirst?: boolean; lang: Lang }

/** From a plan to the basket: what its first year orders, and what waits. Posts to the page it stands on, whose action takes `choosePlanForm`. */
export const ChoosePlanForm = ({ setting, kind, plan, mayChoose, reply, isFirst = true, lang }: ChoosePlanFormProps) => {
  const t = plansTextsOf(lang).choose
  const { model, today, names, means } = setting
  if (!means || plan.choices.formulas.length === 0) return null
  const starts = plan.choices.formulas.some(({ startYear }) => startYear === 1)
  const later = <LaterStarts plan={plan} names={names} day={today} lang={lang} />
  if (!starts) {
    return (
      <>
        <p>{t.nothingYet}</p>
        {later}
      </>
    )
  }
  if (!mayChoose) return <ReservedAction label={t.submit} to={['referent']} />
  return (
    <ActionForm name={`choisir-${kind}`} reply={reply?.values.scenario === kind ? reply : undefined} refusals={refusalsIn(lang)}>
      <Hidden name="scenario" value={kind} />
      <Hidden name="means" value={meansQuery(means)} />
      <Hidden name="shown" value={planMark(model.version, plan)} />
      <div className="actions">
        <SubmitButton variant={isFirst ? 'primary' : 'secondary'}>{t.submit}</SubmitButton>
      </div>
      <p className="small soft">{t.firstYear(plan.measures.costCentsByYear[0] ?? 0)}</p>
      {later}
    </ActionForm>
  )
}
