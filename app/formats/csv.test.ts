import { describe, expect, it } from 'vitest'
import { type CsvCell, type CsvMode, toCsv } from './csv.ts'

const cell = (value: CsvCell, mode: CsvMode = 'open'): string => toCsv(mode, [{ header: 'x', value: () => value }], [null]).split('\r\n').slice(1, -1).join('\r\n')

describe('a table for people', () => {
  const file = toCsv('excel', [{ header: 'Commune', value: (row: readonly [string, number, number]) => row[0] }, { header: 'Montant HT', value: (row) => ({ cents: row[1] }) }, { header: 'Part', value: (row) => row[2] }], [['L’HAŸ-LES-ROSES', 120_050, 12.5], ['Angers ; Loire', -5, 0]])

  it('opens in a French spreadsheet: byte order mark, semicolons, decimal commas, CR LF', () => {
    expect(file).toBe('\ufeffCommune;Montant HT;Part\r\nL’HAŸ-LES-ROSES;1200,50;12,5\r\n"Angers ; Loire";-0,05;0\r\n')
    expect([...new TextEncoder().encode(file).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('a table for programs', () => {
  it('follows RFC 4180: commas, decimal points, no byte order mark', () => {
    expect(toCsv('open', [{ header: 'commune', value: (row: string) => row }, { header: 'net', value: () => ({ cents: -120_000 }) }], ["L'HAŸ-LES-ROSES", 'Paris, 1er'])).toBe("commune,net\r\nL'HAŸ-LES-ROSES,-1200.00\r\n\"Paris, 1er\",-1200.00\r\n")
  })
  it('keeps its headers when there is no line', () => {
    expect(toCsv('open', [{ header: 'code', value: () => null }], [])).toBe('code\r\n')
  })
})

describe('a cell', () => {
  it('doubles quotes and keeps line ends inside them', () => {
    expect(cell('Dit « "Oui" »')).toBe('"Dit « ""Oui"" »"')
    expect(cell('une\ndeux')).toBe('"une\ndeux"')
    expect(cell('une\rdeux')).toBe('"une\rdeux"')
  })
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20']) {
    it(`that starts with ${JSON.stringify(start)} is never taken for a formula`, () => expect(cell(`${start}cmd|calc`).replace(/^"/, '')).toMatch(/^'/))
  }
  it('leaves signs inside a word alone', () => expect(cell('Val-d’Oise = 95')).toBe('Val-d’Oise = 95'))
  it('keeps negative numbers as numbers', () => {
    expect([cell(-12.5), cell(-12.5, 'excel'), cell({ cents: -7 }), cell(0)]).toEqual(['-12.5', '-12,5', '-0.07', '0'])
  })
  it('is empty for nothing, and for what is no number', () => {
    expect([cell(null), cell(Number.NaN)]).toEqual(['', ''])
  })
  it('writes an instant in ISO 8601', () => expect(cell(new Date('2026-11-22T09:00:00Z'))).toBe('2026-11-22T09:00:00.000Z'))
})
