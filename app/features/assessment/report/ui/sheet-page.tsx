import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { Spire } from '#app/ui/charts/spire.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { reportTextsOf } from '../texts.ts'
import type { Sheet, SheetCell, SheetPiece, SheetRow } from '../sheet.ts'

const shown = (cell: SheetCell = ''): ReactNode => {
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
      return (
        <div className="split">
          <div className="flow">
            <Pieces pieces={piece.beside} lang={lang} />
          </div>
          <Spire sectors={piece.sectors} axes={piece.axes} overall={piece.overall} lang={lang} describedBy="lots" />
        </div>
      )
    case 'blank':
      return (
        <p className="write-in">
          {piece.label} <span aria-hidden="true">{' _'.repeat(24)}</span>
        </p>
      )
    case 'table':
      return (
        <div className="levels">
          <DataTable<SheetRow>
            caption={piece.caption}
            captionHidden={piece.headed}
            rows={piece.rows}
            rowKey={({ key }) => key}
            columns={piece.columns.map(({ key, header, numeric }, at) => ({ key, header, numeric, render: ({ cells }) => shown(cells[at]) }))}
          />
        </div>
      )
  }
}

const Pieces = ({ pieces, lang }: { pieces: readonly SheetPiece[]; lang: Lang }) => pieces.map((piece, at) => <Piece key={at} piece={piece} lang={lang} />)

type SheetPageProps = { sheet: Sheet; lang: Lang; actions: ReactNode; /** Address of the page of the section set apart. */ apart?: string; /** Whether this is that page. */ isApart?: boolean }

/** The page of a sheet: the same words in the same order as its PDF, and how to get it. What is set apart stands on a second page. */
export const SheetPage = ({ sheet, lang, actions, apart, isApart = false }: SheetPageProps) => (
  <>
    <PageHead eyebrow={sheet.eyebrow} title={sheet.title} actions={actions} />
    {isApart ? null : (
      <Section wide>
        <DescriptionList items={sheet.facts} />
      </Section>
    )}
    {sheet.sections
      .filter((section) => !isApart || section.apart)
      .map(({ id, title, pieces, wide, apart: elsewhere }) => (
        <Section key={id} id={id} title={title} wide={wide}>
          {elsewhere && !isApart && apart ? <Link to={apart}>{reportTextsOf(lang).apart(title)}</Link> : <Pieces pieces={pieces} lang={lang} />}
        </Section>
      ))}
  </>
)
