import type { AllocationRule, Axis } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatDay, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Figures } from '#app/ui/kit/figures.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { LotsByAxis } from './lots-by-axis.tsx'
import { LotCeilings, LotsTogether } from './programme-lots.tsx'
import { publicTextsOf } from './texts.ts'

export type ProgrammeLot = {
  readonly code: string
  readonly number: number
  readonly title: Bilingual
  readonly shortTitle: Bilingual
  readonly axis: string
  readonly axisLetter: string
  readonly ceilingCents: number
  readonly allocation: AllocationRule
  readonly answerWorkingDays: number
  readonly contractors: number
  readonly complements: readonly { readonly lot: string; readonly why: Bilingual }[]
}
type ProgrammePageProps = { title: Bilingual; notifiedOn: string; validFrom: string; validTo: string; on: string; axes: readonly Axis[]; lots: readonly ProgrammeLot[]; firms: number; lang: Lang }

const Sees = ({ lang }: { lang: Lang }) => {
  const t = publicTextsOf(lang).programme
  return (
    <Section title={t.seesTitle} aside={t.seesAside} id="centrale">
      <div className="split">
        {[{ title: t.sees, list: t.seesList }, { title: t.blind, list: t.blindList }].map(({ title, list }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  )
}

/** What the framework agreement is, why its axes, how its lots work together, who pays, decides and sees, on which rules. */
export const ProgrammePage = ({ title, notifiedOn, validFrom, validTo, on, axes, lots, firms, lang }: ProgrammePageProps) => {
  const words = publicTextsOf(lang)
  const t = words.programme
  const published = lots.length > 0
  const state = on > validTo ? t.closed(validTo) : on < validFrom ? t.notYet(validFrom) : null
  return (
    <>
      <PageHead
        eyebrow={title[lang]}
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ButtonLink to={paths.whoMayOrder}>{t.check}</ButtonLink>
            <ButtonLink to={paths.signUp} variant="secondary">
              {t.assess}
            </ButtonLink>
          </>
        }
      />
      {published ? (
        <Figures
          items={[
            { label: t.figures.lots, value: formatNumber(lots.length, lang) },
            { label: t.figures.firms, value: formatNumber(firms, lang) },
            { label: t.figures.until, value: <span className="unit">{formatDay(validTo, lang)}</span>, note: t.figures.inclusive },
          ]}
        />
      ) : null}
      <Section title={t.whatTitle} id="accord-cadre">
        {state && published ? <Alert tone="warning" title={state} /> : null}
        {t.what.map((text) => (
          <p key={text}>
            <Glossed text={text} />
          </p>
        ))}
      </Section>
      {published ? (
        <>
          <Section title={words.home.axesTitle(axes.length, lots.length)} aside={t.axesAside} id="axes">
            <LotsByAxis axes={axes} lots={lots} lang={lang} intro={(axis) => (axis.why ? <p>{axis.why[lang]}</p> : null)} />
          </Section>
          <LotsTogether lots={lots} lang={lang} />
        </>
      ) : null}
      <Section title={t.payTitle} id="qui">
        <div className="who">
          {t.pay.map((part) => (
            <div key={part.title}>
              <h3>{part.title}</h3>
              <p>{part.text}</p>
            </div>
          ))}
        </div>
      </Section>
      <Sees lang={lang} />
      {published ? <LotCeilings lots={lots} lang={lang} /> : null}
      <Section title={t.allianceTitle} id="alliance">
        <p>{t.alliance(firms)}</p>
        <p>
          <Link to={paths.contractors}>{t.directory}</Link>
        </p>
      </Section>
      <Section title={t.lawTitle} aside={t.lawAside} id="base-legale">
        <dl className="glossary">
          {t.law.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {published ? (
        <Section title={t.datesTitle} aside={t.dates.tail} id="dates">
          <DescriptionList
            items={[
              { term: t.dates.notified, detail: formatDay(notifiedOn, lang) },
              { term: t.dates.from, detail: formatDay(validFrom, lang) },
              { term: t.dates.to, detail: formatDay(validTo, lang) },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}
