import type { Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { SpirePlan } from '#app/ui/charts/spire-plan.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { HomePath } from './home-path.tsx'
import { LotsByAxis } from './lots-by-axis.tsx'
import { publicTextsOf } from './texts.ts'

type Lot = {
  readonly code: string
  readonly number: number
  readonly title: Bilingual
  readonly shortTitle: Bilingual
  readonly axis: string
  readonly answerWorkingDays: number
  readonly from: { readonly cents: number; readonly months: number } | null
}
type HomePageProps = { axes: readonly Axis[]; lots: readonly Lot[]; on: string; lang: Lang }

const Hero = ({ axes, lots, lang }: HomePageProps) => {
  const t = publicTextsOf(lang).home
  const sectors = lots.map((lot) => ({ code: lot.code, number: lot.number, axis: lot.axis, label: lot.shortTitle[lang] }))
  return (
    <div className="hero">
      <div className="hero-text">
        <p className="eyebrow">{t.eyebrow}</p>
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead(lots.length)}</p>
        <div className="actions">
          <ButtonLink to={paths.signUp}>{t.assess}</ButtonLink>
          <ButtonLink to={paths.lots} variant="secondary">
            {t.seeLots(lots.length)}
          </ButtonLink>
        </div>
        <p className="small soft">
          {t.note} <Link to={paths.questionnaire}>{t.questions}</Link>
        </p>
      </div>
      {lots.length > 0 ? (
        <>
          <SpirePlan sectors={sectors} axes={axes} lang={lang} named describedBy="lots" />
          <SpirePlan sectors={sectors} axes={axes} lang={lang} describedBy="lots" />
        </>
      ) : null}
    </div>
  )
}

/** Home: what it is, the path, the lots by axis with real prices, who pays, who sees, who may order. */
export const HomePage = (props: HomePageProps) => {
  const { axes, lots, on, lang } = props
  const t = publicTextsOf(lang).home
  return (
    <>
      <Hero {...props} />
      <HomePath answerDays={lots.map((lot) => lot.answerWorkingDays)} lang={lang} />
      {lots.length > 0 ? (
        <Section title={t.axesTitle(axes.length, lots.length)} aside={<><p>{t.axesAside(formatDay(on, lang))}</p><p><Link to={paths.programme}>{t.programme}</Link></p></>} id="lots">
          <LotsByAxis axes={axes} lots={lots} lang={lang} price={(lot) => lot.from} />
        </Section>
      ) : (
        <EmptyState title={t.emptyTitle} action={<ButtonLink to={paths.whoMayOrder}>{t.emptyAction}</ButtonLink>}>{t.empty}</EmptyState>
      )}
      <Section title={t.principlesTitle} id="principes">
        <div className="who">
          {t.principles.map((principle) => (
            <div key={principle.title}>
              <h3>{principle.title}</h3>
              <p>{principle.text}</p>
            </div>
          ))}
        </div>
      </Section>
      <Section title={t.openTitle} id="ouverture">
        <p>{t.open}</p>
        <p>
          <Link to={paths.whoMayOrder}>{t.openMore}</Link>
        </p>
      </Section>
    </>
  )
}
