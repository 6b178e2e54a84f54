import { describe, expect, it } from 'vitest'
import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { Candidate } from '#app/features/contractors/index.ts'
import { type AwardId, asId } from '#app/features/core/index.ts'
import { type AllocationContext, allocate, servedOrder } from './allocation.ts'

const candidate = (rank: number, overrides: Partial<Candidate> = {}): Candidate => ({
  awardId: asId(`award-${rank}`),
  firmId: asId(`firm-${rank}`),
  firmName: `Firme ${rank}`,
  rank,
  zone: [],
  status: 'active',
  available: true,
  unavailableUntil: null,
  schedule: { id: asId(`schedule-${rank}`), version: 1, validFrom: '2026-01-01', prices: { day: 10_000 } },
  ...overrides,
})
const three = [candidate(3), candidate(1), candidate(2)]
const context: AllocationContext = { department: '49', turn: 0, served: [], excluded: [], items: ['day'] }
const cascade: AllocationRule = { kind: 'cascade' }
const rotation: AllocationRule = { kind: 'rotation', declinedTurn: 'lost' }
const reasons = (rule: AllocationRule, list: Candidate[], more: Partial<AllocationContext> = {}) =>
  allocate(rule, list, { ...context, ...more }).candidates.map((step) => `${step.rank} ${step.reason}`)

describe('a single holder', () => {
  it('is the only one asked', () => {
    expect(reasons({ kind: 'single' }, three)).toEqual(['1 designated'])
  })
  it('leaves the order without contractor when it has declined', () => {
    expect(allocate({ kind: 'single' }, three, { ...context, excluded: [asId('award-1')] }).chosen).toBeNull()
  })
})

describe('a cascade', () => {
  it('asks rank 1 first, in whatever order the candidates come', () => {
    expect(reasons(cascade, three)).toEqual(['1 designated', '2 not-reached', '3 not-reached'])
  })
  it('passes to the next rank after a refusal', () => {
    expect(reasons(cascade, three, { excluded: [asId('award-1')] })).toEqual(['1 already-asked', '2 designated', '3 not-reached'])
  })
  it('gives each one passed over its reason', () => {
    const list = [
      candidate(1, { status: 'terminated' }),
      candidate(2, { status: 'suspended' }),
      candidate(3, { zone: ['35', '22'] }),
      candidate(4, { available: false, unavailableUntil: '2026-12-01' }),
      candidate(5, { schedule: null }),
      candidate(6, { schedule: { id: asId('s'), version: 1, validFrom: '2026-01-01', prices: { other: 1 } } }),
      candidate(7, { zone: ['49'] }),
    ]
    expect(reasons(cascade, list)).toEqual(['1 terminated', '2 suspended', '3 out-of-zone', '4 unavailable', '5 no-price', '6 no-price', '7 designated'])
  })
  it('serves an authority without département by firms without zone only', () => {
    expect(reasons(cascade, [candidate(1, { zone: ['49'] }), candidate(2)], { department: null })).toEqual(['1 out-of-zone', '2 designated'])
  })
  it('never moves the turn', () => {
    expect(allocate(cascade, three, { ...context, turn: 2 }).turnAfter).toBe(2)
  })
  it('designates nobody when nobody can serve', () => {
    const none = allocate(cascade, [candidate(1, { available: false })], context)
    expect(none.chosen).toBeNull()
    expect(none.candidates.map((step) => step.reason)).toEqual(['unavailable'])
  })
})

describe('a tour de rôle', () => {
  const serve = (orders: number, list: Candidate[]) => {
    let turn = 0
    const served: number[] = []
    for (let order = 0; order < orders; order += 1) {
      const run = allocate(rotation, list, { ...context, turn })
      served.push(run.chosen?.rank ?? 0)
      turn = run.turnAfter
    }
    return served
  }
  it('serves each in turn and comes round', () => {
    expect(serve(7, three)).toEqual([1, 2, 3, 1, 2, 3, 1])
  })
  it('skips one that is unavailable, which loses its turn', () => {
    expect(serve(4, [candidate(1), candidate(2, { available: false }), candidate(3)])).toEqual([1, 3, 1, 3])
  })
  it('keeps turning when ranks have gaps', () => {
    expect(serve(4, [candidate(2), candidate(5), candidate(9)])).toEqual([2, 5, 9, 2])
  })
  it('gives a declined order to the next in turn, and the turn passes on', () => {
    const run = allocate(rotation, three, { ...context, turn: 2, excluded: [asId('award-1')] })
    expect([run.chosen?.rank, run.turnAfter]).toEqual([2, 3])
  })
})

describe('a tour de rôle where who declines keeps its priority', () => {
  const kept: AllocationRule = { kind: 'rotation', declinedTurn: 'kept' }
  const [one, two, last] = [asId<AwardId>('award-1'), asId<AwardId>('award-2'), asId<AwardId>('award-3')]
  const shares = (orders: number, list: Candidate[], declines: (rank: number) => boolean) => {
    const designations: { awardId: AwardId; closed: boolean }[] = []
    for (let order = 0; order < orders; order += 1) {
      const excluded: AwardId[] = []
      for (;;) {
        const { chosen } = allocate(kept, list, { ...context, served: servedOrder(designations), excluded })
        if (!chosen) break
        const closed = declines(chosen.rank)
        designations.push({ awardId: chosen.awardId, closed })
        if (!closed) break
        excluded.push(chosen.awardId)
      }
    }
    return list.map(({ awardId }) => designations.filter((each) => each.awardId === awardId && !each.closed).length)
  }

  it('asks first whoever was served longest ago, and before it whoever never was', () => {
    expect(reasons(kept, three, { served: [last, one] })).toEqual(['2 designated', '3 not-reached', '1 not-reached'])
  })
  it('asks again first the one that declined the order before', () => {
    expect(servedOrder([{ awardId: one, closed: false }, { awardId: two, closed: false }, { awardId: one, closed: true }])).toEqual([one, two])
    const run = allocate(kept, three, { ...context, excluded: [one] })
    expect([run.chosen?.rank, run.turnBefore, run.turnAfter]).toEqual([2, 1, 1])
  })
  it.each([1, 2, 3])('shares 300 orders evenly between the others when rank %i always declines', (rank) => {
    const served = shares(300, [candidate(1), candidate(2), candidate(3)], (each) => each === rank)
    expect(served).toEqual([1, 2, 3].map((each) => (each === rank ? 0 : 150)))
  })
  it('shares 300 orders within one of each other among four willing ones of five', () => {
    const served = shares(300, [1, 2, 3, 4, 5].map((rank) => candidate(rank)), (rank) => rank === 2)
    expect(served).toEqual([75, 0, 75, 75, 75])
  })
  it('gives one that comes back one order, not all those it missed', () => {
    const away = [candidate(1), candidate(2, { available: false }), candidate(3)]
    expect(reasons(kept, away, { served: [two, last, one] })).toEqual(['2 unavailable', '3 designated', '1 not-reached'])
    expect(reasons(kept, three, { served: [one, last, two] })).toEqual(['1 designated', '3 not-reached', '2 not-reached'])
  })
})
