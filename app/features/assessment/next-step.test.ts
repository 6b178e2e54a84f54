import { describe, expect, it } from 'vitest'
import { type Standing, nextStep, stepReached } from './next-step.ts'

const nothing: Standing = { open: null, latest: null, basket: 0, toSign: 0, unanswered: 0, accepted: 0 }
const picture = { latest: {} }

describe('what comes next for an authority', () => {
  it.each([
    ['nothing done yet', nothing, 'start', 0],
    ['an assessment half answered', { ...nothing, open: { answered: 10, total: 20 } }, 'resume', 0],
    ['every question answered', { ...nothing, open: { answered: 20, total: 20 } }, 'close', 0],
    ['a picture', { ...nothing, ...picture }, 'choose', 1],
    ['lots in the basket', { ...nothing, ...picture, basket: 2 }, 'prepare', 2],
    ['an order to sign, whatever else waits', { ...nothing, ...picture, basket: 1, toSign: 1, unanswered: 1 }, 'sign', 2],
    ['a new assessment while orders are performed', { ...nothing, ...picture, open: { answered: 3, total: 20 }, accepted: 1 }, 'resume', 0],
    ['an order that its contractor has not answered', { ...nothing, ...picture, unanswered: 1, accepted: 1 }, 'wait', 3],
    ['orders under way', { ...nothing, ...picture, accepted: 3 }, 'follow', 3],
  ] as const)('with %s', (_with, standing, step, rank) => {
    expect([nextStep(standing), stepReached(standing)]).toEqual([step, rank])
  })
})
