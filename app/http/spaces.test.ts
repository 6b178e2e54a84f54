import { describe, expect, it } from 'vitest'
import { routesBySpace, spaceOf } from './spaces.ts'

const routes = Object.fromEntries(
  [
    { id: 'root', path: '' },
    { id: 'frame', parentId: 'root' },
    { id: 'home', parentId: 'frame', path: undefined },
    { id: 'hub', parentId: 'frame', path: 'collectivite/evaluation' },
    { id: 'question', parentId: 'hub', path: 'question/:code' },
    { id: 'lots', parentId: 'frame', path: 'lots' },
    { id: 'en/lots', parentId: 'frame', path: 'en/lots' },
    { id: 'lost', parentId: 'frame', path: '*' },
  ].map((route) => [route.id, route]),
)

describe('the routes of a space', () => {
  const spaces = routesBySpace(routes)

  it('are those whose address begins with it, with their parents and what answers any address', () => {
    expect(Object.keys(spaces.get('collectivite') ?? {}).sort()).toEqual(['frame', 'hub', 'lost', 'question', 'root'])
    expect(Object.keys(spaces.get('lots') ?? {}).sort()).toEqual(['frame', 'lost', 'lots', 'root'])
    expect([...spaces.keys()].sort()).toEqual(['collectivite', 'en', 'lots'])
  })

  it('are found whatever the capitals, and not behind an address spelled otherwise', () => {
    expect(spaces.has(spaceOf('/Collectivite/evaluation'))).toBe(true)
    expect([spaceOf('/'), spaceOf('/%63ollectivite'), spaceOf('/collectivite.data')].filter((space) => spaces.has(space))).toEqual([])
  })
})
