import type { ReactNode } from 'react'
import { type Lang, formatList } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Steps } from '#app/ui/kit/steps.tsx'
import { type Standing, nextStep, stepReached } from '../next-step.ts'
import { textsOf } from '../texts.ts'
import type { HomeView } from '../views.ts'

/** Figures of the basket and the orders, told by the rooms that hold them. */
export type OrdersStanding = Pick<Standing, 'basket' | 'toSign' | 'unanswered' | 'accepted'>
type Home = HomeView & OrdersStanding

const stepOf = (view: Home, lang: Lang) => {
  const t = textsOf(lang).home
  const names = (people: readonly string[], otherwise: string) => (people.length > 0 ? formatList(people, lang) : otherwise)
  const referent = names(view.referents, t.anyReferent)
  switch (nextStep(view)) {
    case 'start':
      return { ...t.next.start, to: paths.assessment, mine: view.mayAnswer, who: referent }
    case 'resume':
      return { ...t.next.resume(view.open?.answered ?? 0, view.open?.total ?? 0), to: view.open?.next ? paths.question(view.open.next) : paths.assessment, mine: view.mayAnswer, who: referent }
    case 'close':
      return { ...t.next.close, to: paths.assessmentReview, mine: view.mayClose, who: referent }
    case 'choose':
      return { ...t.next.choose, to: paths.combinations, mine: view.mayClose, who: referent }
    case 'prepare':
      return { ...t.next.prepare(view.basket), to: paths.basket, mine: view.mayClose, who: referent }
    case 'sign':
      return { ...t.next.sign(view.toSign), to: paths.orders, mine: view.maySign, who: names(view.signatories, t.anySignatory) }
    case 'wait':
      return { ...t.next.wait(view.unanswered), to: paths.orders, mine: false, who: t.contractor }
    case 'follow':
      return { ...t.next.follow(view.accepted), to: paths.orders, mine: true, who: referent }
  }
}

const WhereItStands = ({ view, lang }: { view: Home; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.home
  const { open, latest } = view
  const assessment = [
    latest ? `${t.closedOn(latest.closedAt)}${latest.overall ? ` — ${texts.outOf4(latest.overall.point)}, ${texts.interval(latest.overall.low, latest.overall.high)}` : ''}` : '',
    open ? t.underway(open.answered, open.total) : '',
  ].filter(Boolean)
  const names = (people: readonly string[], otherwise: string) => (people.length > 0 ? formatList(people, lang) : otherwise)
  return (
    <>
      <Section title={t.path} id="parcours">
        <Steps items={t.steps} current={stepReached(view)} />
        <DescriptionList items={[
            { term: t.assessment, detail: assessment.length > 0 ? assessment.join(' · ') : t.notStarted },
            { term: t.orders, detail: t.ordersCount(view.toSign, view.unanswered, view.accepted) },
          ]} />
        <div className="actions">
          <ButtonLink to={latest ? paths.results(latest.id) : paths.assessment} variant="secondary">
            {latest ? t.links.results : t.links.assessment}
          </ButtonLink>
          <ButtonLink to={paths.orders} variant="secondary">
            {t.links.orders}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t.people} id="personnes">
        <DescriptionList
          items={[
            { term: t.referents, detail: names(view.referents, t.anyReferent) },
            { term: t.signatories, detail: names(view.signatories, t.anySignatory) },
          ]}
        />
        <ButtonLink to={paths.team} variant="quiet">
          {t.manageTeam}
        </ButtonLink>
      </Section>
    </>
  )
}

/** The authority's home: what comes next and who acts, where it stands, who does what. */
export const HomePage = ({ view, lang, notice }: { view: Home; lang: Lang; notice?: ReactNode }) => {
  const t = textsOf(lang).home
  const step = stepOf(view, lang)
  return (
    <>
      <PageHead
        title={<French>{view.name}</French>}
        lead={t.lead}
        actions={step.mine ? <ButtonLink to={step.to}>{step.title}</ButtonLink> : undefined}
        side={
          <Cartouche
            tone={step.mine ? 'yours' : undefined}
            items={[
              { term: step.mine ? t.yours : t.theirs, detail: step.title, note: step.detail },
              { term: t.who, detail: step.mine ? t.you : step.who },
              { term: t.then, detail: step.after },
            ]}
          />
        }
      />
      {notice}
      <WhereItStands view={view} lang={lang} />
    </>
  )
}
