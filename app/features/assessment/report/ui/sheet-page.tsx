import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { Spire } from '#app/ui/charts/spire.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Sheet, SheetCell, SheetPiece, SheetRow } from '../sheet.ts'

const Cell = ({ cell }: { cell: SheetCell }) => {
  if (typeof cell === 'string') return cell
  const { axis, ...bars } = cell.bars
  return <Coupe {...bars} hue={axisClassAt(axis)} />
}

const Piece = ({ piece, lang }: { piece: SheetPiece; lang: Lang }) => {
  switch (piece.kind) {
    case 'text':
      return <p className={piece.soft ? 'small soft' : undefined}>{piece.text}</p>
    case 'heading':
      return <h3>{piece.text}</h3>
    case 'list': {
      const items = piece.items.map((item) => <li key={item}>{item}</li>)
      return piece.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'spire':
      return <Spire sectors={piece.sectors} axes={piece.axes} overall={piece.overall} lang={lang} describedBy="lots" />
    case 'blank':
      return (
        <p>
          {piece.label} <span aria-hidden="true">{' _'.repeat(24)}</span>
        </p>
      )
    case 'table':
      return (
        <div className="levels">
          <DataTable<SheetRow>
            caption={piece.caption}
            rows={piece.rows}
            rowKey={({ key }) => key}
            columns={piece.columns.map(({ key, header, numeric }, at) => ({ key, header, numeric, render: ({ cells }) => <Cell cell={cells[at] ?? ''} /> }))}
          />
        </div>
      )
  }
}

/** The page of a sheet: the same words in the same order as its PDF, and how to get it. */
export const SheetPage = ({ sheet, lang, actions }: { sheet: Sheet; lang: Lang; actions: ReactNode }) => (
  <>

    <PageHead eyebrow={sheet.eyebrow} title={sheet.title} actions={actions} />
    <Section wide>
      <DescriptionList items={sheet.facts} />
    </Section>
    {sheet.sections.map(({ id, title, pieces, wide }) => (
      <Section key={id} id={id} title={title} wide={wide}>
        {pieces.map((piece, at) => (
          <Piece key={at} piece={piece} lang={lang} />
        ))}
      </Section>
    ))}
  </>
)
