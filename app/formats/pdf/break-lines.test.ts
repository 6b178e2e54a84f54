import { describe, expect, it } from 'vitest'
import { breakLines } from './break-lines.ts'

const measure = (text: string): number => [...text].length
const broken = (words: Parameters<typeof breakLines>[0], room: number) => breakLines(words, room, measure).map((line) => line.map(({ text }) => text).join('|'))

describe('the lines of a paragraph', () => {
  it('are filled in turn and broken at ordinary spaces only', () => {
    expect(broken('un deux trois quatre', 10)).toEqual(['un deux', 'trois', 'quatre'])
    expect(broken('vaut 1\u00a0234\u00a0€ net', 9)).toEqual(['vaut', '1\u00a0234\u00a0€', 'net'])
  })
  it('keep the face of each stretch, the space between two faces included', () => {
    expect(broken(['au plus ', { strong: '2,5' }, ' sur 4'], 40)).toEqual(['au plus| 2,5| sur 4'])
  })
  it('cut a word too wide after a hyphen or a slash, else where the line ends', () => {
    expect(broken('saint-pierre-des-corps', 14)).toEqual(['saint-pierre-', 'des-corps'])
    expect(broken('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa'])
  })
  it('are one and empty when there is nothing to say', () => expect(broken('', 10)).toEqual(['']))
  it('never pass the width, whatever the words', () => {
    for (let room = 3; room < 40; room += 1) {
      for (const line of breakLines(['Les mots ', { strong: 'les plus longs du règlement' }, ' intérieur anticonstitutionnellement voté'], room, measure)) {
        expect(line.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(room)
      }
    }
  })
})
