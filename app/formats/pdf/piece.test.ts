import { describe, expect, it } from 'vitest'
import { type Piece, place, together } from './piece.ts'

const laid = (pieces: readonly (Omit<Piece, 'draw'> & { readonly name: string })[], bottom = 100) => {
  const drawn: string[] = []
  let page = 0
  const withDraw = pieces.map(({ name, ...piece }): Piece => ({ ...piece, draw: (_x, y) => drawn.push(`${page}:${name}@${y}`) }))
  place(withDraw, { x: 0, top: 0, bottom, newPage: () => { page += 1 } })
  return drawn
}
const piece = (name: string, height: number, rest: Partial<Piece> = {}) => ({ name, before: 5, height, ...rest })

describe('the pieces of a document on its pages', () => {
  it('follow one another, and begin a page when they no longer hold', () => {
    expect(laid([piece('a', 40), piece('b', 40), piece('c', 40)])).toEqual(['1:a@0', '1:b@45', '2:c@0'])
  })
  it('a heading goes with what it heads', () => {
    expect(laid([piece('a', 80), piece('title', 10, { keep: true }), piece('b', 20)])).toEqual(['1:a@0', '2:title@0', '2:b@15'])
  })
  it('what must stay together and would pass a page is cut rather than lost', () => {
    const tall = together(['a', 'b', 'c'].map((): Piece => ({ before: 0, height: 60, draw: () => undefined }))).map((each, at) => ({ ...each, name: `${at}` }))
    expect(laid(tall)).toEqual(['1:0@0', '2:1@0', '3:2@0'])
  })
  it('a row that begins a page comes after the head of its table', () => {
    const again: Piece = { before: 0, height: 10, draw: () => undefined }
    expect(laid([piece('a', 90), piece('row', 30, { before: 0, again })])).toEqual(['1:a@0', '2:row@10'])
  })
  it('a part asked to begin a page does, unless it already does', () => {
    expect(laid([piece('a', 10, { fresh: true }), piece('b', 10, { fresh: true })])).toEqual(['1:a@0', '2:b@0'])
  })
})
