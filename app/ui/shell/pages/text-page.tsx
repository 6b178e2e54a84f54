import type { ReactNode } from 'react'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Block, Inline, TextSheet } from './text-sheet.ts'

const InlineText = ({ of }: { of: Inline }) => {
  if (typeof of === 'string') return <>{of}</>
  return of.href.startsWith('/') ? <Link className="touch" to={of.href}>{of.label}</Link> : <a className="touch" href={of.href}>{of.label}</a>
}

const TextBlock = ({ block }: { block: Block }): ReactNode => {
  if (typeof block === 'string') return <p>{block}</p>
  if ('facts' in block) return <DescriptionList items={block.facts.map(({ term, detail }) => ({ term, detail: <InlineText of={detail} /> }))} />
  if ('table' in block) {
    const { caption, columns, rows } = block.table
    return (
      <DataTable
        caption={caption}
        captionHidden
        columns={columns.map((header, at) => ({ key: header, header, render: (row: readonly string[]) => row[at] }))}
        rows={rows}
        rowKey={(row) => row[0] ?? ''}
      />
    )
  }
  return (
    <ul className={block.every((item) => typeof item !== 'string') ? 'link-list' : undefined}>
      {block.map((item, at) => (
        <li key={at}>
          <InlineText of={item} />
        </li>
      ))}
    </ul>
  )
}

/** A page of text: sections under their rule, nothing else. */
export const TextPage = ({ sheet, actions }: { sheet: TextSheet; actions?: ReactNode }) => (
  <>
    <PageHead title={sheet.title} lead={sheet.lead} actions={actions} />
    {sheet.sections.map((section) => (
      <Section key={section.title} title={section.title} id={section.id}>
        {section.blocks.map((block, at) => (
          <TextBlock key={at} block={block} />
        ))}
      </Section>
    ))}
  </>
)
