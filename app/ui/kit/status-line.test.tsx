import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StatusLine } from './status-line.tsx'

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').split(/\s{2,}/).filter(Boolean).map((part) => part.trim())

describe('a status', () => {
  it('says what it is, who must act and by when', () =>
    expect(words(renderToStaticMarkup(<StatusLine tone="waiting" label="Envoyée" actor="à la personne invitée" due="jusqu’au 4 mai 2027" />))).toEqual(['Envoyée', 'à la personne invitée', 'jusqu’au 4 mai 2027']))
  it('says so where no day is set', () => expect(words(renderToStaticMarkup(<StatusLine tone="todo" label="À vérifier" actor="à la centrale d’achat" due={null} />)).at(-1)).toBe('sans date limite'))
  it('says that nobody has to act once it is settled', () => expect(words(renderToStaticMarkup(<StatusLine tone="done" label="Abandonnée" settled />))).toEqual(['Abandonnée', 'rien à faire']))
})
