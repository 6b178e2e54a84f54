import { describe, expect, it } from 'vitest'
import { ceilingsFile, monthsFile } from './figures-csv.ts'
import { readMonths, readMostUsed } from './figures-reading.ts'
import { figuresTextsOf } from './figures-texts.ts'

const months = [
  { month: '2026-01', orders: 2, netCents: 1_500_000 },
  { month: '2026-02', orders: 3, netCents: 4_000_050 },
  { month: '2026-03', orders: 0, netCents: 0 },
]

describe('what to remember of the months', () => {
  it('is the strongest month, and the whole', () => {
    expect(readMonths(months)).toEqual({ strongest: months[1], orders: 5, netCents: 5_500_050, months: 3 })
    expect(readMonths([months[2]!])).toBeNull()
  })
  it('is said in one sentence in both languages', () => {
    expect(figuresTextsOf('fr').months.takeaway('février 2026', 4_000_050, 3, 5_500_050, 5)).toBe('Février 2026 est le mois le plus fort\u00a0: 40\u202f001\u00a0€ HT. En 3 mois\u00a0: 55\u202f001\u00a0€ HT, 5 bons.')
    expect(figuresTextsOf('en').months.takeaway('February 2026', 4_000_000, 3, 5_500_000, 1)).toBe('February 2026 is the strongest month: €40,000 excl. tax. Over 3 months: €55,000 excl. tax, 1 order.')
  })
})

describe('what to remember of the ceilings', () => {
  const line = (usedPercent: number, alert: 'none' | 'watch' | 'act' | 'urgent') => ({ usedPercent, alert })
  it('is the most used lot, and how many passed the first mark', () => {
    expect(readMostUsed([line(12, 'none'), line(86.5, 'act'), line(71, 'watch')])).toEqual({ most: line(86.5, 'act'), past: 2, lots: 3 })
    expect(readMostUsed([])).toBeNull()
  })
  it('is said in one sentence in both languages', () => {
    expect(figuresTextsOf('fr').ceilings.takeaway('4 Sauvegarde', 82.4, 2, 7)).toBe('Le plus entamé est le lot 4 Sauvegarde\u00a0: 82,4\u00a0%. 2 lots sur 7 ont passé 70\u00a0%.')
    expect(figuresTextsOf('en').ceilings.takeaway('4 Backup', 12, 0, 7)).toBe('The most used is lot 4 Backup: 12.0%. No lot has passed 70%.')
  })
})

describe('the figures as files', () => {
  it('write amounts in euros for a French spreadsheet', () => {
    expect(monthsFile(months, 'fr').body.split('\r\n').slice(0, 3)).toEqual(['\ufeffMois;Bons;Montant HT (€)', '2026-01;2;15000,00', '2026-02;3;40000,50'])
  })
  it('leave empty what nobody can say', () => {
    const lot = { code: 'lot-x', shortTitle: { fr: 'Essai', en: 'Trial' } }
    const { body } = ceilingsFile([{ lot, ceilingCents: 100_00, reservedCents: 10_00, committedCents: 20_00, remainingCents: 70_00, usedPercent: 30, projection: null }], 'en')
    expect(body.split('\r\n')[1]).toBe('lot-x;Trial;100,00;10,00;20,00;70,00;30;;')
  })
})
