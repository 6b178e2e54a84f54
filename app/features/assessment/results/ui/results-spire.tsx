import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import type { SpireSector } from '#app/ui/charts/spire-data.ts'
import { SpireLegend } from '#app/ui/charts/spire-legend.tsx'
import { SpireTable } from '#app/ui/charts/spire-table.tsx'
import { Spire } from '#app/ui/charts/spire.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { countLevels } from '../takeaway.ts'
import { textsOf } from '../../texts.ts'
import type { ResultsView } from '../../views.ts'

const stateOf = { assessed: 'known', 'to-confirm': 'to-confirm', 'not-assessable': 'unknown' } as const

const sectorsOf = (view: ResultsView, lang: Lang): SpireSector[] =>
  view.lots.map(({ code, number, shortTitle, axis, state, level }) => ({
    code,
    number,
    axis,
    label: shortTitle[lang],
    state: stateOf[state],
    point: level?.point ?? null,
    low: level?.low ?? null,
    high: level?.high ?? null,
    target: view.target,
  }))

const Facts = ({ view, title, facts, empty, lang }: { view: ResultsView; title: string; facts: ResultsView['strengths']; empty: string; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <>
      <h3>{title}</h3>
      {facts.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul>
          {facts.map(({ question, fact }) => (
            <li key={question}>
              {fact[lang]} <Link to={paths.resultsQuestion(view.assessmentId, question)}>{t.question(question)}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The Spire by lot, three strengths, three weaknesses, then the exact reading, which comes first on a small screen. */
export const ResultsSpire = ({ view, lang }: { view: ResultsView; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.results
  const sectors = sectorsOf(view, lang)
  const { overall } = view
  return (
    <div className="results-picture">
      <Section title={t.spire} id="ressort" aside={t.spireAside}>
        <div className="picture">
          <ChartFrame
            title={t.lotsCaption}
            takeaway={sectors.length > 0 ? t.takeaway.lots(countLevels(view.lots.map(({ state, level }) => ({ state, point: level?.point ?? null, target: view.target })))) : t.takeaway.nothing}
            legend={<SpireLegend sectors={sectors} lang={lang} />}
            lang={lang}
          >
            <Spire sectors={sectors} axes={view.axes} overall={overall} lang={lang} describedBy="coupe" draws />
            <p className="caption">
              {overall ? (
                <>
                  <b>{texts.outOf4(overall.point)}</b>, {texts.interval(overall.low, overall.high)}.{' '}
                </>
              ) : null}
              {t.caption(view.unknown.length, view.questionCount)}
            </p>
          </ChartFrame>
          <div className="flow">
            <Facts view={view} title={t.strengths(view.strengths.length)} facts={view.strengths} empty={t.noStrength} lang={lang} />
            <Facts view={view} title={t.gaps(view.gaps.length)} facts={view.gaps} empty={t.noGap} lang={lang} />
          </div>
        </div>
      </Section>
      <Section title={t.lots} id="lots" aside={t.lotsAside}>
        <div className="levels">
          <SpireTable id="coupe" sectors={sectors} axes={view.axes} lang={lang} caption={t.lotsCaption} captionHidden />
        </div>
      </Section>
    </div>
  )
}
