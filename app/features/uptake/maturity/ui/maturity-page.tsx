import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Figures } from '#app/ui/kit/figures.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { groupNames } from '../group-names.ts'
import { maturityAddress } from '../address.ts'
import type { Maturity } from '../maturity.service.server.ts'
import { textsOf } from '../texts.ts'
import { MaturityFigures } from './maturity-figures.tsx'
import { MaturityFilter } from './maturity-filter.tsx'

const Untold = ({ data, group, lang }: { data: Maturity; group: Exclude<Maturity['group'], { state: 'told' }>; lang: Lang }) => {
  const t = textsOf(lang)
  const { wider } = group
  const [type, band] = wider ? groupNames({ choice: wider, bands: data.bands }, lang) : []
  const action = wider ? <ButtonLink to={maturityAddress(wider)}>{t.wider(wider.band ? `${type}, ${band}` : `${type}`)}</ButtonLink> : <ButtonLink to={paths.central}>{t.toSteering}</ButtonLink>
  return (
    <EmptyState title={group.state === 'crossed' ? t.crossed : t.masked} action={action}>
      {group.state === 'crossed' ? t.crossedText : t.maskedText(data.smallest)}
    </EmptyState>
  )
}

/** The maturity of a group by domain, or why it is not shown. */
export const MaturityPage = ({ data, lang }: { data: Maturity; lang: Lang }) => {
  const t = textsOf(lang)
  const { group, furthest } = data
  return (
    <>
      <PageHead eyebrow={t.asOf(data.day)} title={t.title} lead={t.lead}>
        <MaturityFilter data={data} lang={lang} />
        {group.state === 'told' ? <Figures items={[{ label: t.bodies, value: formatNumber(group.bodies, lang), note: t.bodiesNote }]} /> : null}
      </PageHead>
      {group.state === 'told' ? (
        <>
          <Section title={t.furthest} id="ecarts" aside={t.furthestAside}>
            {furthest.length === 0 ? (
              <p>{t.noneUnder}</p>
            ) : (
              <ol>
                {furthest.map(({ code, title, figures }) => (
                  <li key={code}>
                    <b>{title[lang]}</b>
                    {figures ? <div className="soft">{t.gap(figures.gap)}</div> : null}
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <MaturityFigures data={data} lang={lang} />
        </>
      ) : (
        <Untold data={data} group={group} lang={lang} />
      )}
      <Section title={t.rules} id="regles">
        <ul>
          {t.rulesText(data.smallest).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
