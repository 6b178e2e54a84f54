import { type Lang, formatEuros } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { FormKey, Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { planMark } from '../../plans/mark.ts'
import { LotDiscs } from '../../ui/lot-discs.tsx'
import { type LotNames, lotWordsOf } from '../../ui/names.ts'
import { proofWords } from '../../ui/proof-words.ts'
import { SurenessTag } from '../../ui/sureness-tag.tsx'
import { planTextsOf } from '../../ui/texts.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView, PlanShown, ScenarioShown } from '../view.ts'
import { scenarioTitle } from './scenario-words.ts'

type ScenarioCardProps = { scenario: ScenarioShown; view: ChooseView; mayChoose: boolean; lang: Lang }

const PlanLots = ({ plan, words, lang }: { plan: PlanShown; words: LotNames; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  return (
    <ul>
      {plan.choices.formulas.map(({ lot, formula, options, startYear }) => (
        <li key={lot}>
          {`${[words.formula(lot, formula), ...options.map((code) => t.option(words.option(lot, code)))].join(' ')} `}
          <span className="soft">{`(${words.lotLine(lot)}${startYear > 1 ? `, ${t.from(startYear)}` : ''})`}</span>
        </li>
      ))}
    </ul>
  )
}

const Impossible = ({ relaxations, lang }: { relaxations: readonly string[]; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  if (relaxations.length === 0) return <p>{t.impossibleAll}</p>
  return (
    <div className="flow">
      <p>{t.impossible}</p>
      <ul>
        {relaxations.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  )
}

/** What starts in the first year goes to the basket. Answered by the page of the plan, which says what moved meanwhile. */
const Take = ({ view, kind, plan, to, lang }: { view: ChooseView; kind: ScenarioShown['kind']; plan: PlanShown; to: string; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  if (!plan.choices.formulas.some(({ startYear }) => startYear === 1)) return <p>{t.startsLater}</p>
  return (
    <form method="post" action={to}>
      <FormKey name={`choisir-${kind}`} />
      <Hidden name="scenario" value={kind} />
      <Hidden name="means" value={view.query ?? ''} />
      <Hidden name="shown" value={planMark(view.version, plan)} />
      <SubmitButton variant={kind === 'budget' ? 'primary' : 'secondary'}>{t.take}</SubmitButton>
    </form>
  )
}

/** The first year, then the others and the whole. */
const Figures = ({ plan, lang }: { plan: PlanShown; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  const { costCentsByYear, staffDaysByYear, costCents } = plan.measures
  const years = costCentsByYear.length
  const say = planTextsOf(lang).days
  const [net = 0] = costCentsByYear
  return (
    <div>
      <p className="amount num">
        {formatEuros(net, lang)} <small>{t.net}</small>
      </p>
      <p className="small soft">
        {t.gross(net + (plan.taxCentsByYear[0] ?? 0), say(staffDaysByYear[0] ?? 0))}
        {plan.lowestCents < net ? <span className="under">{t.span(plan.lowestCents)}</span> : null}
        {costCentsByYear.map((cents, index) =>
          index > 0 ? (
            <span key={index} className="under">
              {t.year(index + 1, cents, say(staffDaysByYear[index] ?? 0))}
            </span>
          ) : null,
        )}
        {years === 1 ? null : <span className="under">{t.all(costCents, years)}</span>}
      </p>
    </div>
  )
}

/** One of the three scenarios: what it costs and takes, its lots, what it gains, how sure it is, the way to the reasons and to the basket. */
export const ScenarioCard = ({ scenario, view, mayChoose, lang }: ScenarioCardProps) => {
  const t = textsOf(lang).scenarios
  const { plan, kind, status, sureness } = scenario
  const address = `${paths.plan}?scenario=${kind}&${view.query ?? ''}`
  const words = lotWordsOf(view.names.lots, lang)
  const title = scenarioTitle(scenario, view.modestShare, lang)
  const atBudget = view.found?.scenarios.find((each) => each.kind === 'budget')?.plan
  const isSame = kind === 'modest' && plan !== null && atBudget !== null && atBudget !== undefined && planMark('', plan) === planMark('', atBudget)
  const bought = plan !== null && plan.choices.formulas.length > 0
  return (
    <article className={kind === 'budget' ? 'scenario is-best' : 'scenario'}>
      <h3>{title}</h3>
      {plan ? <Figures plan={plan} lang={lang} /> : <div />}
      <div>{plan ? <LotDiscs lots={view.names.lots} taken={plan.choices.formulas.map(({ lot }) => lot)} lang={lang} /> : null}</div>
      {plan && bought ? <PlanLots plan={plan} words={words} lang={lang} /> : null}
      {status === 'impossible' ? <Impossible relaxations={scenario.relaxations} lang={lang} /> : bought ? null : <p>{view.nothingToClose ? t.complete : t.nothing}</p>}
      <div>
        {plan && bought ? (
          <p>
            <b>{t.coverage(Math.floor(plan.coverage * 100))}</b> {planTextsOf(lang).gained(plan.measures.value)}
          </p>
        ) : null}
        {isSame && bought ? <p>{t.same}</p> : null}
        {status === 'unreachable' ? <p>{t.unreachableNote}</p> : null}
        {kind === 'targets' && plan && bought ? <p className="small soft">{t.noLimit(plan.measures.costCentsByYear.length)}</p> : null}
        {plan && bought ? <p className="small soft">{proofWords(plan.proof, lang)}</p> : null}
      </div>
      <div>{sureness ? <SurenessTag verdict={sureness.verdict} label={sureness.unsure > 0 ? t.depends(sureness.unsure) : undefined} lang={lang} /> : null}</div>
      <div className="flow">
        {plan && bought && mayChoose ? <Take view={view} kind={kind} plan={plan} to={address} lang={lang} /> : null}
        {plan && bought ? (
          <ButtonLink to={address} variant="quiet">
            {t.why}
            <span className="visually-hidden">{t.whyOf(title)}</span>
          </ButtonLink>
        ) : null}
      </div>
    </article>
  )
}
