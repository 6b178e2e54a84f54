import type { Words } from './document.ts'

/** A stretch of one line, in one face. */
export type Stretch = { readonly text: string; readonly strong: boolean; readonly width: number }
export type TextLine = readonly Stretch[]

/** Width of a text in a face, at the size in use. */
export type Measure = (text: string, strong: boolean) => number

type Word = { readonly text: string; readonly strong: boolean; /** Whether a space stands before it. */ readonly spaced: boolean }

const stretchesOf = (words: Words): { text: string; strong: boolean }[] =>
  (typeof words === 'string' ? [words] : words).map((part) => (typeof part === 'string' ? { text: part, strong: false } : { text: part.strong, strong: true }))

/** Words parted at ordinary spaces only: a no-break space holds. */
const wordsOf = (words: Words): Word[] => {
  const found: Word[] = []
  let spaced = false
  for (const { text, strong } of stretchesOf(words)) {
    for (const part of text.split(/( +)/)) {
      if (part === '') continue
      if (part.startsWith(' ')) spaced = true
      else {
        found.push({ text: part, strong, spaced: spaced && found.length > 0 })
        spaced = false
      }
    }
  }
  return found
}

/** Pieces of a word wider than the line: cut after a hyphen or a slash where there is one, else anywhere. */
const cut = (word: Word, room: number, measure: Measure): Word[] => {
  if (measure(word.text, word.strong) <= room) return [word]
  const pieces: Word[] = []
  let held = ''
  for (const character of word.text) {
    if (held !== '' && measure(held + character, word.strong) > room) {
      const at = Math.max(held.lastIndexOf('-'), held.lastIndexOf('/'), held.lastIndexOf('\u00a0'))
      const kept = at > 0 ? held.slice(0, at + 1) : held
      pieces.push({ ...word, text: kept, spaced: pieces.length === 0 && word.spaced })
      held = held.slice(kept.length)
    }
    held += character
  }
  return [...pieces, { ...word, text: held, spaced: pieces.length === 0 && word.spaced }]
}

/** The lines of a text within a width: filled in turn, broken at spaces; a word too wide is cut. An empty text is one empty line. */
export const breakLines = (words: Words, room: number, measure: Measure): TextLine[] => {
  const lines: Stretch[][] = [[]]
  let used = 0
  const put = ({ text, strong, spaced }: Word): void => {
    const line = lines.at(-1) ?? []
    const shown = spaced && line.length > 0 ? ` ${text}` : text
    const width = measure(text, strong) + (shown === text ? 0 : measure(' ', strong))
    if (line.length > 0 && used + width > room) {
      lines.push([])
      used = 0
      put({ text, strong, spaced: false })
      return
    }
    const last = line.at(-1)
    if (last && last.strong === strong) line[line.length - 1] = { text: last.text + shown, strong, width: last.width + width }
    else line.push({ text: shown, strong, width })
    used += width
  }
  for (const word of wordsOf(words)) cut(word, room, measure).forEach(put)
  return lines
}
