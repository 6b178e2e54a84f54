import { Fragment } from 'react'
import { isTermKey } from '#app/features/core/glossary/glossary.ts'
import { Term } from './term.tsx'

/** A sentence of a catalogue whose words marked `[[edr|EDR]]` open their definition; a key the glossary does not know leaves the plain word. */
export const Glossed = ({ text }: { text: string }) => (
  <>
    {text.split(/\[\[(\w+\|[^\]]+)\]\]/).map((part, at) => {
      if (at % 2 === 0) return <Fragment key={at}>{part}</Fragment>
      const [key = '', shown = ''] = part.split('|')
      return isTermKey(key) ? (
        <Term key={at} of={key}>
          {shown}
        </Term>
      ) : (
        <Fragment key={at}>{shown}</Fragment>
      )
    })}
  </>
)
