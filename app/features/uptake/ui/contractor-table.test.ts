import { describe, expect, it } from 'vitest'
import { contractorStatus } from './contractor-table.tsx'

const line = { status: 'active', pricesSince: '2026-07-25', available: true, until: null } as const
const of = (changes: Partial<Parameters<typeof contractorStatus>[0]>) => contractorStatus({ ...line, ...changes }, 'fr')

describe('a contractor seen by the purchasing body', () => {
  it.each([
    ['receives orders', {}],
    ['is back by itself after its last day away', { available: false, until: '2027-02-01' }],
    ['has a terminated contract', { status: 'terminated' }],
  ] as const)('asks nobody to act: it %s', (_, changes) => expect(of(changes)).toHaveProperty('settled', true))

  it.each([
    ['without a price must publish one', { pricesSince: null }, 'au titulaire de publier ses prix'],
    ['away without an end must come back', { available: false }, 'au titulaire de reprendre les commandes'],
    ['that is suspended waits for the purchasing body', { status: 'suspended' }, 'la centrale d’achat peut lever la suspension'],
  ] as const)('%s', (_, changes, actor) => expect(of(changes)).toMatchObject({ actor }))
})
