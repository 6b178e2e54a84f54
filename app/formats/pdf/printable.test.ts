import { globSync, readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { coverageOf, fontFiles } from './fonts.server.ts'
import { printable } from './printable.ts'

const doc = new PDFDocument({ autoFirstPage: false })
const { regular, strong } = fontFiles()
doc.registerFont('regular', regular).registerFont('strong', strong)
const faces = [coverageOf(doc, 'regular'), coverageOf(doc, 'strong')]
const print = (text: string): string => printable(text, (point) => faces.every((face) => face.has(point)))

describe('a text sent to a printed document', () => {
  it('keeps the capitals and the amounts of a town hall, with spaces that fonts have', () => {
    expect(print('L’HAŸ-LES-ROSES : 1\u202f234\u202f567,50\u00a0€\u2009!')).toBe('L’HAŸ-LES-ROSES : 1\u00a0234\u00a0567,50\u00a0€\u00a0!')
    expect(print('L’HAY\u0308-LES-ROSES')).toBe('L’HAŸ-LES-ROSES')
  })
  it('shows what no face has as a « ? », once for an emoji however it is made', () => {
    expect(print('北京')).toBe('??')
    expect(print('👩🏽‍💻 👍🏿 ❤️ ✓')).toBe('? ? ? ?')
  })
  it('drops an accent rather than the letter, and says a joined hyphen or an arrow with signs everybody has', () => {
    expect(print('Ioan Bǎlan')).toBe('Ioan Balan')
    expect(print('e\u2011mail → Paris')).toBe('e-mail -> Paris')
  })
  it('lets nothing invisible through: no mark of direction, no joiner, no control', () => {
    expect(print('a\u202eb\u200bc\u0000d\ufeffe\u00adf')).toBe('abcdef')
  })
  it('holds every sign of both catalogues and of the questionnaires', () => {
    const words = [...globSync('app/**/*texts*.{fr,en}.ts'), ...globSync('app/**/texts.{fr,en}.ts'), ...globSync('seeds/questionnaires/*.json'), ...globSync('seeds/agreement/**/*.json')]
    expect(words.length).toBeGreaterThan(20)
    const signs = new Set(words.flatMap((path) => [...readFileSync(path, 'utf8')]))
    expect([...signs].filter((sign) => print(sign) === '?' && sign !== '?')).toEqual([])
  })
})
