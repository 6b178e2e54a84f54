import { type Cents, type Lang, formatEuros } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { type Combinations, shownPlan } from '../combinations.ts'
import type { Scenario } from '../model.ts'
import { textsOf } from '../texts.ts'
import { LotDiscs } from './lot-discs.tsx'
import { namesOf } from './old-names.ts'
import { PlanLots } from './plan-lots.tsx'
import { Reasons } from './reasons.tsx'

type ScenarioCardProps = { scenario: Scenario; data: Combinations; budgetCents: Cents; mayChoose: boolean; reply: Reply | undefined; lang: Lang }

const titleOf = (scenario: Scenario, data: Combinations, lang: Lang): string => {
  const t = textsOf(lang).scenarios
  if (scenario.kind === 'modest') return t.modest(Math.round(data.model.modestShare * 100))
  if (scenario.kind === 'budget') return t.budget
  return scenario.status === 'unreachable' ? t.unreachable : t.targets
}

/** One of the three scenarios: its price, its lots, what they close, why, and the way to the basket. */
export const ScenarioCard = ({ scenario, data, budgetCents, mayChoose, reply, lang }: ScenarioCardProps) => {
  const t = textsOf(lang)
  const { plan, kind, status } = scenario
  const names = namesOf(data, lang)
  const excess = plan.netCents - budgetCents
  return (
    <article className={kind === 'budget' ? 'scenario is-best' : 'scenario'}>
      <h3>{titleOf(scenario, data, lang)}</h3>
      <p className="amount num">
        {formatEuros(plan.netCents, lang)} <small>{t.scenarios.net}</small>
      </p>
      <p className="small soft">
        {t.scenarios.gross(plan.netCents + plan.taxCents)}
        {kind === 'targets' ? <span className="under">{excess > 0 ? t.scenarios.beyond(excess) : t.scenarios.withinBudget}</span> : null}
      </p>
      <div>
        <LotDiscs lots={data.lots} taken={plan.choices.map(({ lot }) => lot)} lang={lang} />
      </div>
      {plan.choices.length > 0 ? <PlanLots plan={plan} names={names} lang={lang} /> : <p>{data.nothingToClose ? t.scenarios.complete : t.scenarios.nothing}</p>}
      <div className="flow">
        {status === 'unreachable' ? <p>{t.scenarios.unreachableNote}</p> : null}
        {plan.choices.length > 0 ? (
          <p>
            <b>{t.scenarios.coverage(Math.floor(plan.coverage * 100))}</b> {t.scenarios.value(plan.value)}
          </p>
        ) : null}
      </div>
      <Reasons scenario={scenario} names={names} lang={lang} />
      {mayChoose && plan.choices.length > 0 ? (
        <ActionForm
          name={`choisir-${kind}`}
          reply={reply?.values.scenario === kind ? reply : undefined}
          refusals={{
            'recommendation.changed': () => t.refusals.changed,
            'recommendation.nothing-to-buy': () => t.refusals.nothing,
            'recommendation.no-assessment': () => t.refusals.noAssessment,
          }}
        >
          <Hidden name="scenario" value={kind} />
          <Hidden name="budget" value={budgetCents / 100} />
          <Hidden name="shown" value={shownPlan(plan)} />
          <div className="actions">
            <SubmitButton variant={kind === 'budget' ? 'primary' : 'secondary'}>{t.scenarios.choose}</SubmitButton>
          </div>
        </ActionForm>
      ) : plan.choices.length > 0 ? (
        <ReservedAction label={t.scenarios.choose} to={['referent']} />
      ) : (
        <div />
      )}
    </article>
  )
}
