import type { Lang } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { OfferModel } from '../../model/model.schema.ts'
import { publishedTextsOf } from '../texts.ts'
import type { PlanMethodLotView } from '../views.ts'

type Condition = OfferModel['prerequisites'][number]['anyOf'][number]
type SheetProps = { code: string; title: string; offer: OfferModel; notes: readonly string[]; view: PlanMethodLotView; lang: Lang }

const wayText = (condition: Condition, { view, lang }: Pick<SheetProps, 'view' | 'lang'>): string => {
  const t = publishedTextsOf(lang).lot.way
  if (condition.kind === 'answer') return t.answer(condition.question, condition.level)
  return t[condition.kind](condition.formulas.map(({ lot, formula }) => view.titles[`${lot} ${formula}`]?.[lang] ?? formula))
}

const Facts = ({ offer, view, lang }: Pick<SheetProps, 'offer' | 'view' | 'lang'>) => {
  const t = publishedTextsOf(lang).lot
  const days = (part: 'one-off' | 'yearly', terms: OfferModel['staffDays']['yearly']) => <div>{t.days(part, terms.map(({ per, quantity }) => [per, quantity] as const))}</div>
  const aims = [...new Set(offer.aims.map(({ level }) => level))]
    .toSorted((a, b) => a - b)
    .map((level) => <div key={level}>{t.aims(level, [...new Set(offer.aims.filter((each) => each.level === level).map(({ question }) => question))].toSorted())}</div>)
  const needs = offer.prerequisites.map(({ code, sentence, anyOf }) => (
    <div key={code}>
      {sentence[lang]} <span className="soft">{t.ways(anyOf.map((condition) => wayText(condition, { view, lang })))}</span>
    </div>
  ))
  return (
    <DescriptionList
      items={[
        { term: t.facts.days, detail: <>{days('one-off', offer.staffDays.oneOff)}{days('yearly', offer.staffDays.yearly)}</> },
        { term: t.facts.aims, detail: aims },
        ...(needs.length > 0 ? [{ term: t.facts.needs, detail: needs }] : []),
        ...(offer.provides.length > 0 ? [{ term: t.facts.brings, detail: t.list(offer.provides.map(({ question, level }) => t.aim(question, level))) }] : []),
      ]}
    />
  )
}

/** A formula or an option of the model: what is ordered, what it gains, what it asks for. */
export const OfferSheet = ({ code, title, offer, notes, view, lang }: SheetProps) => {
  const { lines, effects, ...t } = publishedTextsOf(lang).lot
  const margin = [t.code(code), t.commitment(offer.commitmentYears), ...notes]
  return (
    <Section title={title} aside={<>{margin.map((note) => <p key={note}>{note}</p>)}</>} id={code}>
      <p>{offer.content[lang]}</p>
      <DataTable
        caption={lines.caption}
        columns={[
          { key: 'item', header: lines.columns.item, render: ({ item }) => view.items[item]?.[lang] ?? item },
          { key: 'quantity', header: lines.columns.quantity, render: ({ per, quantity, atLeast }) => lines.quantity(per, quantity, atLeast) },
          { key: 'part', header: lines.columns.part, render: ({ part }) => lines.parts[part] },
          { key: 'section', header: lines.columns.section, render: ({ section }) => lines.sections[section] },
        ]}
        rows={offer.lines}
        rowKey={({ item, per, part }) => `${item} ${per} ${part}`}
      />
      <DataTable
        caption={effects.caption}
        columns={[
          { key: 'domain', header: effects.columns.domain, render: ({ domain }) => view.domains[domain]?.[lang] ?? domain },
          { key: 'low', header: effects.columns.low, numeric: true, render: ({ levels }) => effects.level(levels.low) },
          { key: 'likely', header: effects.columns.likely, numeric: true, render: ({ levels }) => effects.level(levels.likely) },
          { key: 'high', header: effects.columns.high, numeric: true, render: ({ levels }) => effects.level(levels.high) },
          { key: 'life', header: effects.columns.life, render: ({ lifeYears }) => effects.life(lifeYears) },
        ]}
        rows={offer.effects}
        rowKey={({ domain, lifeYears }) => `${domain} ${String(lifeYears)}`}
      />
      <Facts offer={offer} view={view} lang={lang} />
    </Section>
  )
}
