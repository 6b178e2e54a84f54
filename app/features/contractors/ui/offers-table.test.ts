import { describe, expect, it } from 'vitest'
import { offerStatus } from './offers-table.tsx'

const version = { version: 2, validFrom: '2027-01-04' }
const row = { status: 'active', inForce: version, next: null, available: true, until: null } as const
const of = (changes: Partial<Parameters<typeof offerStatus>[0]>) => offerStatus({ ...row, ...changes }, 'fr')

describe('the offer of a contractor on a lot', () => {
  it.each([
    ['receives orders', {}],
    ['starts with the prices to come', { inForce: null, next: version }],
    ['is back by itself after its last day away', { available: false, until: '2027-02-01' }],
    ['of a terminated contract', { status: 'terminated' }],
  ] as const)('asks nobody to act: it %s', (_, changes) => expect(of(changes)).toHaveProperty('settled', true))

  it.each([
    ['without any price waits for the contractor', { inForce: null }, 'à vous de publier vos prix'],
    ['away without an end waits for the contractor', { available: false }, 'à vous de reprendre les commandes'],
    ['that is suspended waits for the purchasing body', { status: 'suspended' }, 'la centrale d’achat peut lever la suspension'],
  ] as const)('%s', (_, changes, actor) => expect(of(changes)).toMatchObject({ actor }))
})
