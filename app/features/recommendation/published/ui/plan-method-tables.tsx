import type { Bilingual, Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { publishedTextsOf } from '../texts.ts'
import type { PlanMethodView } from '../views.ts'

type TableProps = { view: PlanMethodView; lang: Lang }

/** The lots of the model, each with the page of its ladder. */
export const LotsTable = ({ view, lang }: TableProps) => {
  const t = publishedTextsOf(lang).method.lots
  return (
    <Section title={t.title} aside={t.aside} id="lots">
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'lot', header: t.columns.lot, render: ({ lot, number, title }) => <Link to={paths.planMethodLot(lot)}>{t.lot(number, title[lang])}</Link> },
          { key: 'formulas', header: t.columns.formulas, numeric: true, render: ({ formulas }) => formulas },
          { key: 'options', header: t.columns.options, numeric: true, render: ({ options }) => options },
          { key: 'delivery', header: t.columns.delivery, render: ({ delivery }) => t[delivery] },
        ]}
        rows={view.lots}
        rowKey={({ lot }) => lot}
      />
    </Section>
  )
}

const SynergySentence = ({ synergy, lang }: { synergy: PlanMethodView['synergies'][number]; lang: Lang }) => {
  const t = publishedTextsOf(lang).method.synergies
  const { sentence, fromNumber, toNumber, fromTitles, toTitles } = synergy
  const titles = (all: readonly Bilingual[]) => all.map((title) => title[lang])
  return (
    <>
      {sentence[lang]}
      <div className="small soft">{[t.with(fromNumber, titles(fromTitles)), t.with(toNumber ?? 0, titles(toTitles))].filter(Boolean).join(' ')}</div>
    </>
  )
}

/** Which lots help which others, and what it counts for. */
export const SynergiesTable = ({ view, lang }: TableProps) => {
  const t = publishedTextsOf(lang).method.synergies
  return (
    <Section title={t.title} aside={t.aside} id="synergies">
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'lots', header: t.columns.lots, render: ({ fromNumber, toNumber }) => t.lots(fromNumber, toNumber) },
          { key: 'what', header: t.columns.what, render: (each) => <SynergySentence synergy={each} lang={lang} /> },
          { key: 'worth', header: t.columns.worth, render: (each) => (each.kind === 'value' ? t.levels(each.levels) : t.relief(each.percent / 100)) },
        ]}
        rows={view.synergies}
        rowKey={({ code }) => code}
      />
    </Section>
  )
}

/** How a formula is sized and priced, and what is estimated of a body that did not say. */
export const SizesTable = ({ view, lang, price }: TableProps & { price: string }) => {
  const { method, lot } = publishedTextsOf(lang)
  const t = method.sizes
  const { text, estimates, estimatesText } = view.sizes
  return (
    <Section title={t.title} aside={t.aside} id="prix">
      <p>{price}</p>
      <p>{text[lang]}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'measure', header: t.columns.measure, render: (measure) => t.measures[measure] },
          { key: 'estimate', header: t.columns.estimate, render: (measure) => lot.estimate(estimates[measure].map(({ per, quantity }) => [per, quantity] as const)) },
        ]}
        rows={['servers', 'applications', 'sites', 'terabytes'] as const}
        rowKey={(measure) => measure}
      />
      <p className="soft">{estimatesText[lang]}</p>
    </Section>
  )
}

/** From the answers that a formula aims at to the levels it gains. */
export const EffectsSource = ({ view, lang }: TableProps) => {
  const { effects: t, lots } = publishedTextsOf(lang).method
  const { text, shares } = view.effectRule
  return (
    <Section title={t.title} aside={t.aside} id="effets">
      <p>{text[lang]}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'delivery', header: t.columns.delivery, render: (delivery) => lots[delivery] },
          { key: 'low', header: t.columns.low, numeric: true, render: (delivery) => t.share(shares[delivery].low) },
          { key: 'likely', header: t.columns.likely, numeric: true, render: (delivery) => t.share(shares[delivery].likely) },
        ]}
        rows={['delivered', 'advised'] as const}
        rowKey={(delivery) => delivery}
      />
      <p>{view.secondaryText[lang]}</p>
    </Section>
  )
}

/** What a body can do without buying anything: beside the plan, never in its value. */
export const FreeActions = ({ view, lang }: TableProps) => {
  const t = publishedTextsOf(lang).method.free
  return (
    <Section title={t.title} aside={t.aside} id="gestes">
      <p>{view.freeActionsText[lang]}</p>
      <Disclosure summary={t.summary(view.freeActions.length)}>
        <DataTable
          caption={t.caption}
          captionHidden
          columns={[
            { key: 'action', header: t.columns.action, render: ({ text }) => text[lang] },
            { key: 'question', header: t.columns.question, numeric: true, render: ({ question }) => t.question(question) },
            { key: 'level', header: t.columns.level, render: ({ raisesTo }) => t.level(raisesTo) },
            { key: 'days', header: t.columns.days, numeric: true, render: ({ staffDays }) => t.days(staffDays) },
          ]}
          rows={view.freeActions}
          rowKey={({ action }) => action}
        />
      </Disclosure>
    </Section>
  )
}
