import type { ReactNode } from 'react'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'

/** A paragraph, or a list of them. */
export type Block = string | readonly string[]
export type TextSection = { readonly title: string; readonly blocks: readonly Block[] }
export type TextSheet = { readonly title: string; readonly description: string; readonly lead: string; readonly sections: readonly TextSection[] }

/** A page of text: sections under their rule, nothing else. */
export const TextPage = ({ sheet, actions }: { sheet: TextSheet; actions?: ReactNode }) => (
  <>
    <PageHead title={sheet.title} lead={sheet.lead} actions={actions} />
    {sheet.sections.map((section) => (
      <Section key={section.title} title={section.title}>
        {section.blocks.map((block, at) =>
          typeof block === 'string' ? (
            <p key={at}>{block}</p>
          ) : (
            <ul key={at}>
              {block.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ),
        )}
      </Section>
    ))}
  </>
)
