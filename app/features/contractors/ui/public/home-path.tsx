import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Spring } from '#app/ui/charts/spring.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { publicTextsOf } from './texts.ts'

const steps = ['check', 'assess', 'understand', 'choose', 'order', 'receive'] as const
/** Steps that a visitor may take at once. */
const doors: Partial<Record<(typeof steps)[number], string>> = { check: paths.whoMayOrder, assess: paths.signUp, understand: paths.method }
const hues = [0, 0, 0, 1, 2, 2]

/** The whole path from the side: what is done at each step, by whom, how long it takes. */
export const HomePath = ({ answerDays, lang }: { answerDays: readonly number[]; lang: Lang }) => {
  const t = publicTextsOf(lang).home
  const answerTime = answerDays.length > 0 ? t.answerTime(Math.min(...answerDays), Math.max(...answerDays)) : t.noAnswerTime
  return (
    <Section title={t.pathTitle} aside={t.pathAside} id="chemin" wide>
      <div className="path-spring">
        <Spring loops={steps.length} done={steps.length} hues={hues.map(axisClassAt)} pitch={196} />
      </div>
      <ol className="path">
        {steps.map((key) => {
          const step = t.steps[key]
          const door = doors[key]
          return (
            <li key={key}>
              <h3>{door ? <Link to={door}>{step.title}</Link> : step.title}</h3>
              <p>{step.text}</p>
              <dl>
                <div>
                  <dt>{t.who}</dt>
                  <dd>{step.who}</dd>
                </div>
                <div>
                  <dt>{t.time}</dt>
                  <dd>{step.time || answerTime}</dd>
                </div>
              </dl>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
