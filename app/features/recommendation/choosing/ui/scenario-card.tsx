import { type Lang, formatEuros } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { planMark } from '../../plans/mark.ts'
import { ChoosePlanForm } from '../../plans/ui/choose-plan-form.tsx'
import { LotDiscs } from '../../ui/lot-discs.tsx'
import { type Words, wordsOf } from '../../ui/names.ts'
import { proofWords } from '../../ui/proof-words.ts'
import { SurenessTag } from '../../ui/sureness-tag.tsx'
import { planTextsOf } from '../../ui/texts.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView, PlanShown, ScenarioShown } from '../view.ts'
import { relaxationWords, scenarioTitle } from './scenario-words.ts'

type ScenarioCardProps = { scenario: ScenarioShown; view: ChooseView; mayChoose: boolean; reply: Reply | undefined; lang: Lang }

const PlanLots = ({ plan, words, lang }: { plan: PlanShown; words: Words; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  return (
    <ul>
      {plan.choices.formulas.map(({ lot, formula, options, startYear }) => (
        <li key={lot}>
          {words.formula(lot, formula)}
          {options.map((code) => ` ${t.option(words.option(lot, code))}`)}{' '}
          <span className="soft">
            ({words.lotLine(lot)}
            {startYear > 1 ? `, ${t.from(startYear)}` : ''})
          </span>
        </li>
      ))}
    </ul>
  )
}

const Impossible = ({ scenario, words, lang }: { scenario: ScenarioShown; words: Words; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  if (scenario.relaxations.length === 0) return <p>{t.impossibleAll}</p>
  return (
    <div className="flow">
      <p>{t.impossible}</p>
      <ul>
        {scenario.relaxations.map((each) => (
          <li key={JSON.stringify(each)}>{relaxationWords(each, words, lang)}</li>
        ))}
      </ul>
    </div>
  )
}

const Sure = ({ view, plan, lang }: { view: ChooseView; plan: PlanShown; lang: Lang }) => {
  const taken = plan.choices.formulas.map(({ lot }) => lot)
  const lots = view.doubt?.lots.filter(({ lot }) => taken.includes(lot)) ?? []
  if (lots.length === 0) return null
  const unsure = lots.filter(({ verdict }) => verdict === 'depends').length
  const verdict = unsure > 0 ? 'depends' : lots.every((each) => each.verdict === 'robust') ? 'robust' : 'likely'
  return <SurenessTag verdict={verdict} label={unsure > 0 ? textsOf(lang).scenarios.depends(unsure) : undefined} lang={lang} />
}

/** The first year, then the others; the scenario of the targets, which nobody pays at once, is told over the horizon. */
const Figures = ({ plan, isWhole, lang }: { plan: PlanShown; isWhole: boolean; lang: Lang }) => {
  const t = textsOf(lang).scenarios
  const { costCentsByYear, staffDaysByYear, costCents } = plan.measures
  const years = costCentsByYear.length
  const say = planTextsOf(lang).days
  const [net = 0] = costCentsByYear
  const first = t.gross(net + (plan.taxCentsByYear[0] ?? 0), say(staffDaysByYear[0] ?? 0))
  const whole = isWhole && years > 1
  return (
    <div>
      <p className="amount num">
        {formatEuros(whole ? costCents : net, lang)} <small>{whole ? t.netOver(years) : t.net}</small>
      </p>
      <p className="small soft">
        {whole ? null : first}
        {costCentsByYear.map((cents, index) =>
          (whole || index > 0) && years > 1 ? (
            <span key={index} className="under">
              {t.year(index + 1, cents, say(staffDaysByYear[index] ?? 0))}
            </span>
          ) : null,
        )}
        {whole || years === 1 ? null : <span className="under">{t.all(costCents, years)}</span>}
      </p>
    </div>
  )
}

/** One of the three scenarios: what it costs and takes, its lots, what it gains, how sure it is, the way to the reasons and to the basket. */
export const ScenarioCard = ({ scenario, view, mayChoose, reply, lang }: ScenarioCardProps) => {
  const t = textsOf(lang).scenarios
  const { plan, kind, status } = scenario
  const words = wordsOf(view.names, lang)
  const title = scenarioTitle(scenario, view.modestShare, lang)
  const atBudget = view.found?.scenarios.find((each) => each.kind === 'budget')?.plan
  const isSame = kind === 'modest' && plan !== null && atBudget !== null && atBudget !== undefined && planMark('', plan) === planMark('', atBudget)
  const bought = plan !== null && plan.choices.formulas.length > 0
  return (
    <article className={kind === 'budget' ? 'scenario is-best' : 'scenario'}>
      <h3>{title}</h3>
      {plan ? <Figures plan={plan} isWhole={kind === 'targets'} lang={lang} /> : <div />}
      <div>{plan ? <LotDiscs lots={view.names.lots} taken={plan.choices.formulas.map(({ lot }) => lot)} lang={lang} /> : null}</div>
      {plan && bought ? <PlanLots plan={plan} words={words} lang={lang} /> : null}
      {status === 'impossible' ? <Impossible scenario={scenario} words={words} lang={lang} /> : bought ? null : <p>{view.nothingToClose ? t.complete : t.nothing}</p>}
      <div>
        {plan && bought ? (
          <p>
            <b>{planTextsOf(lang).gained(plan.measures.value)}</b> {t.coverage(Math.floor(plan.coverage * 100))}
          </p>
        ) : null}
        {isSame && bought ? <p>{t.same}</p> : null}
        {status === 'unreachable' ? <p>{t.unreachableNote}</p> : null}
        {kind === 'targets' && plan && bought ? <p className="small soft">{t.noLimit(plan.measures.costCentsByYear.length)}</p> : null}
        {plan && bought ? <p className="small soft">{proofWords(plan.proof, lang)}</p> : null}
      </div>
      <div>{plan && kind === 'budget' ? <Sure view={view} plan={plan} lang={lang} /> : null}</div>
      <div className="flow">
        {plan && bought ? <ChoosePlanForm setting={view} kind={kind} plan={plan} mayChoose={mayChoose} reply={reply} isFirst={kind === 'budget'} lang={lang} /> : null}
        {plan && bought ? (
          <ButtonLink to={`${paths.plan}?scenario=${kind}&${view.query ?? ''}`} variant="quiet">
            {t.why}
            <span className="visually-hidden">{t.whyOf(title)}</span>
          </ButtonLink>
        ) : null}
      </div>
    </article>
  )
}
