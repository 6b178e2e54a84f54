import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placeOf } from './progress.ts'
import { questionnaireSchema, questionsOf } from './questionnaire.ts'
import { textsOf } from './answering/texts.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const first = questionsOf(bank, 'first')
const places = first.map(({ code }) => placeOf(bank, first, code))

describe('where a question stands', () => {
  it('is told in the whole pass and in its part', () => {
    expect(places.map((place) => place?.rank)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    for (const [at, place] of places.entries()) {
      const before = places[at - 1]
      if (place && before && place.part.at === before.part.at) expect(place.part.rank).toBe(before.part.rank + 1)
      else expect(place?.part).toMatchObject({ at: before ? before.part.at + 1 : 0, rank: 1 })
    }
  })
  it('counts only the parts that the pass asks about, axis by axis', () => {
    const parts = places[0]?.parts ?? []
    expect(parts).toHaveLength((places.at(-1)?.part.at ?? 0) + 1)
    expect(parts.toSorted()).toEqual(parts)
  })
  it('is nothing for a question the pass does not hold', () => {
    expect(placeOf(bank, first, 'Q999')).toBeNull()
  })
  it('is said in words beside the spring', () => {
    expect(textsOf('fr').page.place(13, 20, 10, 12)).toBe('Question 13 sur 20, partie 10 sur 12')
    expect(textsOf('en').page.place(1, 75, 1, 14)).toBe('Question 1 of 75, part 1 of 14')
  })
})
