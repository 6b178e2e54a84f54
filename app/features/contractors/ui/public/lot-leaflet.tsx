import type { Leaflet } from '#app/features/agreement/index.ts'
import { type Bilingual, type Lang, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Complement, LotExample } from '../../directory.ts'
import { spanText } from './span-text.ts'
import { publicTextsOf } from './texts.ts'

const Phrases = ({ title, phrases, lang }: { title: string; phrases: readonly Bilingual[]; lang: Lang }) => (
  <div>
    <h3>{title}</h3>
    <ul>
      {phrases.map((phrase) => (
        <li key={phrase.fr}>{phrase[lang]}</li>
      ))}
    </ul>
  </div>
)

/** What comes with the lot, what does not, what to have ready. */
export const LotEssentials = ({ leaflet, lang }: { leaflet: Leaflet; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.leafletTitle} aside={t.leafletAside} id="essentiel">
      <div className="who">
        <Phrases title={t.gets} phrases={leaflet.gets} lang={lang} />
        <Phrases title={t.excludes} phrases={leaflet.excludes} lang={lang} />
        <Phrases title={t.prepare} phrases={leaflet.prepare} lang={lang} />
      </div>
    </Section>
  )
}

/** The first formula worked out for a small commune, down to its lines. */
export const WorkedExample = ({ example, lang }: { example: LotExample; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  const { population, measures, title, months, lines, span } = example
  const figure = (value: number) => formatNumber(value, lang)
  const caption = t.exampleFormula(title[lang], months)
  return (
    <Section title={t.exampleTitle} aside={t.exampleAside} id="exemple">
      <p>{t.exampleLead(figure(population), figure(measures.agents), figure(measures.workstations), figure(measures.terabytes))}</p>
      <DataTable
        caption={<b>{caption}</b>}
        rows={lines}
        rowKey={(line) => line.label.fr}
        columns={[
          { key: 'item', header: t.item, render: (line) => line.label[lang] },
          { key: 'quantity', header: t.quantity, numeric: true, render: (line) => figure(line.quantity) },
          { key: 'unit', header: t.unit, render: (line) => line.unit[lang] },
        ]}
      />
      <p>
        {span && span.lowCents < span.highCents ? t.total : t.totalOne}
        {lang === 'fr' ? '\u00a0: ' : ': '}
        <b className="num">{spanText(span, lang, true)}</b>
      </p>
    </Section>
  )
}


/** The lots this one works with, and why. */
export const LotComplements = ({ complements, lang }: { complements: readonly Complement[]; lang: Lang }) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.complementsTitle} aside={t.complementsAside} id="complements">
      <ul className="ledger">
        {complements.map(({ code, number, shortTitle, axisLetter, why }) => (
          <li key={code}>
            <Link to={paths.lot(code)}>
              <LotBadge number={number} shortTitle={shortTitle[lang]} axisLetter={axisLetter} />
            </Link>
            <p>{why[lang]}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
