import { describe, expect, it } from 'vitest'
import { refuse } from '#app/features/core/index.ts'
import { type Reply, withFieldFaults } from './reply.ts'

const replyWith = (code: string): Reply => ({ status: 422, issues: [], refusal: refuse('invalid', code, { 'about.C01': 'out-of-bounds', 'about.C02': 'not-a-number' }).refusal, values: { 'about.C01': '-4' } })

describe('faults that only the use case could see', () => {
  it('go back to their fields, with what was typed', () => {
    expect(withFieldFaults(replyWith('room.faults'), 'room.faults')).toEqual({
      status: 422, refusal: null, values: { 'about.C01': '-4' }, issues: [{ path: 'about.C01', code: 'out-of-bounds' }, { path: 'about.C02', code: 'not-a-number' }],
    })
  })

  it('leave any other refusal as it is', () => {
    expect(withFieldFaults(replyWith('room.closed'), 'room.faults')).toEqual(replyWith('room.closed'))
    expect(withFieldFaults(undefined, 'room.faults')).toBeUndefined()
  })
})
