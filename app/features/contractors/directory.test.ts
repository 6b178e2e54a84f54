import { describe, expect, it } from 'vitest'
import { type AwardId, type OrganisationId, type PriceScheduleId, asId } from '#app/features/core/index.ts'
import type { Formula } from '#app/features/agreement/index.ts'
import type { Award, Candidate } from './contractor.ts'
import { directoryOf, formulaSpan, itemSpan, servedDepartments, serves } from './directory.ts'
import type { FirmQualification, QualificationCode } from './qualification.ts'

const candidate = (rank: number, prices: Record<string, number> | null, status: Candidate['status'] = 'active'): Candidate => ({
  awardId: asId<AwardId>(`a${rank}`),
  firmId: asId<OrganisationId>(`f${rank}`),
  firmName: `Firme ${rank}`,
  rank,
  zone: [],
  status,
  available: true,
  unavailableUntil: null,
  schedule: prices ? { id: asId<PriceScheduleId>(`s${rank}`), version: 1, validFrom: '2026-01-01', prices } : null,
})

const formula: Formula = {
  code: 'start',
  level: 1,
  title: { fr: 'Premiers pas', en: 'First steps' },
  summary: { fr: '', en: '' },
  months: 12,
  lines: [
    { item: 'setup', per: 'fixed', quantity: 1, atLeast: 1 },
    { item: 'seat', per: 'agent', quantity: 1, atLeast: 10 },
  ],
}
const measures = { agents: 24, workstations: 17, servers: 3, applications: 12, sites: 4, terabytes: 1 }

describe('published prices', () => {
  it('go from the cheapest to the dearest active firm', () => {
    const candidates = [candidate(1, { setup: 50_000 }), candidate(2, { setup: 42_000 }), candidate(3, { setup: 10 }, 'suspended'), candidate(4, null)]
    expect(itemSpan(candidates, 'setup')).toEqual({ lowCents: 42_000, highCents: 50_000 })
  })
  it('are nothing when nobody prices the item', () => {
    expect(itemSpan([candidate(1, { setup: 1 })], 'seat')).toBeNull()
  })
  it('size a formula by the measures of the body, leaving out a firm that does not price every line', () => {
    const candidates = [candidate(1, { setup: 50_000, seat: 1_000 }), candidate(2, { setup: 10_000, seat: 3_000 }), candidate(3, { setup: 1 })]
    expect(formulaSpan(candidates, formula, measures)).toEqual({ lowCents: 50_000 + 24_000, highCents: 10_000 + 72_000 })
  })
})

const award = (firm: string, lotCode: string, zone: string[] = [], status: Award['status'] = 'active'): Award => ({
  id: asId<AwardId>(`${firm}-${lotCode}`),
  firmId: asId<OrganisationId>(firm),
  firmName: firm,
  firmSiren: null,
  demo: true,
  lotCode,
  rank: 1,
  zone,
  status,
})

const today = '2026-11-22'
const held = (firm: string, code: QualificationCode, validUntil: string): FirmQualification => ({ firmId: asId<OrganisationId>(firm), code, validUntil })

describe('the directory', () => {
  it('groups the lots of a firm and sorts firms as French does', () => {
    const firms = directoryOf([award('Sonde', 'a'), award('École', 'a'), award('Sonde', 'b')], [], {}, today)
    expect(firms.map((firm) => [firm.firmName, firm.awards.length])).toEqual([['École', 1], ['Sonde', 2]])
  })
  it('keeps firms of the whole territory when a département is asked', () => {
    const firms = directoryOf([award('Partout', 'a'), award('Ici', 'a', ['49']), award('Ailleurs', 'a', ['13'])], [], { department: '49' }, today)
    expect(firms.map((firm) => firm.firmName)).toEqual(['Ici', 'Partout'])
  })
  it('finds nobody in a département that does not exist', () => {
    expect(directoryOf([award('Partout', 'a')], [], { department: '999' }, today)).toEqual([])
  })
  it('does not show ended awards', () => {
    expect(directoryOf([award('Fini', 'a', [], 'terminated')], [], {}, today)).toEqual([])
  })
  it('keeps the firms that hold a qualification on the day, its last day included', () => {
    const firms = directoryOf(
      [award('Hier', 'a'), award('Jour', 'a'), award('Autre', 'a')],
      [held('Hier', 'passi', '2026-11-21'), held('Jour', 'passi', today), held('Autre', 'pris', '2028-01-31')],
      { qualification: 'passi' },
      today,
    )
    expect(firms.map((firm) => [firm.firmName, firm.qualifications])).toEqual([['Jour', [{ code: 'passi', validUntil: today }]]])
  })
  it('never shows as held what has expired', () => {
    expect(directoryOf([award('Hier', 'a')], [held('Hier', 'hds', '2026-11-21')], {}, today)[0]?.qualifications).toEqual([])
  })
  it('asks for all that is given at once', () => {
    const awards = [award('Ici', 'a', ['49']), award('Ailleurs', 'a', ['13']), award('Autre lot', 'b', ['49'])]
    expect(directoryOf(awards, [], { lotCode: 'a', department: '49' }, today).map((firm) => firm.firmName)).toEqual(['Ici'])
  })
  it('counts a firm once per département, apart from those of the whole territory', () => {
    const awards = [award('Partout', 'a'), award('Partout', 'b', ['49']), award('Ici', 'a', ['49', '44']), award('Ici', 'b', ['49']), award('Fini', 'a', ['13'], 'terminated')]
    expect(servedDepartments(awards)).toEqual({ everywhere: 1, more: { 49: 1, 44: 1 } })
  })
  it('an empty zone is the whole territory', () => {
    expect([serves([], '2A'), serves(['49'], '49'), serves(['49'], '13')]).toEqual([true, true, false])
  })
})
