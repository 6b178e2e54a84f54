import { describe, expect, it } from 'vitest'
import { acceptedFiles, acceptedType } from './file-kinds.ts'

const pdf = { size: 10, mediaType: 'application/pdf', extension: 'pdf', macros: false }
const codeOf = (name: string, found: Partial<typeof pdf>) => {
  const read = acceptedType(name, { ...pdf, ...found })
  return read.ok ? read.value : read.refusal.code
}

describe('a file', () => {
  it('is accepted when its name and its content agree', () => expect([codeOf('pv.PDF', {}), codeOf('a.jpeg', { mediaType: 'image/jpeg' })]).toEqual(['application/pdf', 'image/jpeg']))
  it('is refused when its content is another accepted kind, or none', () => expect([codeOf('pv.png', {}), codeOf('pv.pdf', { mediaType: 'image/png' })]).toEqual(['evidence.disguised', 'evidence.disguised']))
  it('is refused when its kind is not accepted, or its name says none', () => expect([codeOf('page.html', {}), codeOf('a.zip', {}), codeOf('pdf', {})]).toEqual(['evidence.other-kind', 'evidence.other-kind', 'evidence.other-kind']))
  it('is refused when it may carry macros, whatever it is called', () => expect([codeOf('a.docm', {}), codeOf('a.xls', {}), codeOf('a.docx', { extension: 'docm' }), codeOf('a.docx', { macros: true })]).toEqual(Array.from({ length: 4 }, () => 'evidence.macros')))
  it('is refused when it is empty', () => expect(codeOf('pv.pdf', { size: 0 })).toBe('evidence.empty'))
  it('of an accepted kind is what a file field offers', () => expect(acceptedFiles).toBe('.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.odt,.ods'))
})
