import { describe, expect, it } from 'vitest'
import { fileNameShown } from './file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['C:\\fakepath\\PV.pdf', 'PV.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['délibération n° 12 : sécurité.pdf', 'délibération n° 12 - sécurité.pdf'],
    ['fdp.\u202exe.pdf', 'fdp.xe.pdf'],
    ['a\r\nContent-Type: text/html.pdf', 'html.pdf'],
    ['.pdf', 'pdf'],
    ['   ', 'document'],
    ['…'.repeat(3), '………'],
  ])('%j becomes %j', (sent, shown) => expect(fileNameShown(sent)).toBe(shown))
  it('keeps its extension when it is cut at 120 characters', () => {
    const shown = fileNameShown(`${'é'.repeat(300)}.docx`)
    expect([shown.length, shown.slice(-6)]).toEqual([120, 'é.docx'])
  })
})
