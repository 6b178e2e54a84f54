import { afterEach, describe, expect, it } from 'vitest'
import { type OrganisationId, asId } from '#app/features/core/index.ts'
import type { Question } from '#app/features/recommendation/advice/advice.ts'
import { answerTask } from '#app/features/recommendation/desk/answer.server.ts'
import { ask, closeDesk } from '#app/features/recommendation/desk/desk.server.ts'
import type { Problem } from '#app/features/recommendation/engine/problem.ts'
import { smallProblem } from '#tests/support/recommendation/random-problem.ts'

const questionOn = (problem: Problem): Question => ({
  problem,
  standings: problem.gaps.map((gap) => ({ ...gap, from: 0, target: gap.gap, assumed: false })),
  leftOut: [],
  modestShare: 0.6,
  stepCents: 1_000_000,
  nearShare: 0.02,
  patience: 2_000,
})
const bodies = Array.from({ length: 10 }, (_, index) => asId<OrganisationId>(`body-${index}`))
const overviewOf = (seed: number, by = bodies[0] as OrganisationId) => ask<'overview'>({ kind: 'overview', question: questionOn(smallProblem(seed)) }, by)

afterEach(closeDesk)

describe('the worker that searches', () => {
  it('answers what the same search answers in this thread', async () => {
    const told = await overviewOf(3)
    expect(told).toEqual({ ok: true, value: await answerTask({ kind: 'overview', question: questionOn(smallProblem(3)) }) })
  })

  it('leaves this thread free meanwhile', async () => {
    let turns = 0
    const counting = setInterval(() => (turns += 1), 1)
    await Promise.all([4, 5, 6].map((seed) => overviewOf(seed)))
    clearInterval(counting)
    expect(turns).toBeGreaterThan(3)
  })

  it('gives the very same answer to the same question, without searching twice', async () => {
    const [first, again] = [await overviewOf(7), await overviewOf(7)]
    expect(first.ok && again.ok && first.value === again.value).toBe(true)
  })

  it('throws what the search threw, and answers the next question', async () => {
    const small = smallProblem(8)
    const beyond: Problem = { ...small, gaps: small.gaps.map((gap) => ({ ...gap, gap: 4, weight: 1e14 })) }
    await expect(ask<'overview'>({ kind: 'overview', question: questionOn(beyond) }, asId<OrganisationId>('body'))).rejects.toThrow('RangeError')
    expect((await overviewOf(9)).ok).toBe(true)
  })

  it('refuses at once when too many wait already', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, (_, index) => overviewOf(100 + index, bodies[index % bodies.length])))
    expect(all.filter((each) => each.ok).length).toBeGreaterThanOrEqual(40)
    expect(all.filter((each) => !each.ok && each.refusal.code === 'recommendation.busy').length).toBeGreaterThan(10)
  })

  it('lets no authority keep the others waiting: one at work and eight waiting, no more, and each in turn', async () => {
    const answered: string[] = []
    const asked = (name: string, seed: number, by: OrganisationId | undefined) => overviewOf(seed, by).then((told) => (answered.push(`${name} ${told.ok ? 'answered' : told.refusal.code}`), told))
    const flood = Array.from({ length: 20 }, (_, index) => asked('flood', 300 + index, bodies[1]))
    const other = asked('other', 400, bodies[2])
    await Promise.all([...flood, other])
    expect(answered.filter((each) => each === 'flood recommendation.busy')).toHaveLength(11)
    expect(answered.filter((each) => each.endsWith('answered')).indexOf('other answered')).toBe(1)
  })

  it('refuses whoever waits when the portal closes', async () => {
    const waiting = [overviewOf(201), overviewOf(202)]
    closeDesk()
    expect((await Promise.all(waiting)).map((each) => !each.ok && each.refusal.code)).toEqual(['recommendation.failed', 'recommendation.failed'])
  })
})
