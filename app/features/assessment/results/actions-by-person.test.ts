import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from '../questionnaire.ts'
import { actionsByPerson, mayCostAnHour } from './actions-by-person.ts'
import { freeActionsFor } from './free-actions.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const actions = freeActionsFor(bank, 'full', {})

describe('free actions by person', () => {
  it('give each action once, to the first named, in the order they had', () => {
    const people = actionsByPerson(actions)
    expect(people.flatMap((person) => person.actions.map(({ code }) => code)).toSorted()).toEqual(bank.freeActions.map(({ code }) => code).toSorted())
    expect(people[0]?.actions[0]).toEqual(actions[0])
    for (const person of people) {
      const own = actions.filter(({ who }) => who[0] === person.who)
      expect(person.actions).toEqual(own)
      expect(person.minutes).toBe(own.reduce((sum, { minutes }) => sum + minutes, 0))
    }
    expect(actionsByPerson([])).toEqual([])
  })

  it('say where a contractor may have to help', () => {
    const helped = bank.freeActions.filter(mayCostAnHour).map(({ code }) => code)
    expect(helped).toEqual(expect.arrayContaining(['F07', 'F16', 'F18', 'F21', 'F23', 'F29']))
    expect(mayCostAnHour({ who: ['direction', 'elu'] })).toBe(false)
    expect(mayCostAnHour({ who: ['informatique', 'prestataire'] })).toBe(true)
  })
})
