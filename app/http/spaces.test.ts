import { matchRoutes } from '@remix-run/react'
import { describe, expect, it } from 'vitest'
import { inSpace, routesBySpace } from './spaces.ts'

const routes = Object.fromEntries(
  [
    { id: 'root', path: '' },
    { id: 'frame', parentId: 'root' },
    { id: 'home', parentId: 'frame', path: undefined },
    { id: 'authority', parentId: 'frame', path: 'collectivite' },
    { id: 'hub', parentId: 'frame', path: 'collectivite/evaluation' },
    { id: 'question', parentId: 'hub', path: 'question/:code' },
    { id: 'review', parentId: 'frame', path: 'collectivite/evaluation/relire' },
    { id: 'any', parentId: 'frame', path: 'collectivite/:what/relire' },
    { id: 'order', parentId: 'frame', path: 'collectivite/commandes/:id' },
    { id: 'lots', parentId: 'frame', path: 'lots' },
    { id: 'lost', parentId: 'frame', path: '*' },
  ].map((route) => [route.id, route]),
)
const spaces = routesBySpace(routes)
const idsAt = (pathname: string): string[] => Object.keys(inSpace(spaces, pathname) ?? {}).sort()

describe('the routes of a space', () => {
  it('are those that may answer an address beginning so, with their parents and what answers any address', () => {
    expect(idsAt('/collectivite/evaluation/question/Q01')).toEqual(['frame', 'hub', 'lost', 'question', 'root'])
    expect(idsAt('/collectivite/evaluation/relire')).toEqual(['any', 'frame', 'lost', 'review', 'root'])
    expect(idsAt('/lots/inconnu')).toEqual(['frame', 'lost', 'lots', 'root'])
  })

  it('are found whatever the capitals, and among more where the address is spelled otherwise', () => {
    expect(idsAt('/Collectivite/EVALUATION/question/Q01')).toEqual(idsAt('/collectivite/evaluation/question/Q01'))
    expect(idsAt('/collectivite/evaluation.data')).toEqual(idsAt('/collectivite'))
    expect([idsAt('/'), idsAt('/%63ollectivite'), idsAt('//')]).toEqual([[], [], []])
  })

  it('answer as all the routes together do', () => {
    type Tree = { id: string; path?: string | undefined; children: Tree[] }
    const treeOf = (some: typeof routes, parent?: string): Tree[] =>
      Object.values(some).filter(({ parentId }) => parentId === parent).map(({ id, path }) => ({ id, path, children: treeOf(some, id) }))
    const answer = (some: typeof routes, at: string) => matchRoutes(treeOf(some) as never, at)?.map(({ route }) => route.id)
    const words = ['collectivite', 'Evaluation', 'question', 'relire', 'commandes', 'lots', 'autre', 'Q01']
    for (const a of ['', ...words]) for (const b of ['', ...words]) for (const c of ['', ...words]) for (const d of ['', 'Q01', 'autre']) {
      const at = `/${[a, b, c, d].filter(Boolean).join('/')}`
      const own = inSpace(spaces, at)
      if (own) expect(answer(own, at), at).toEqual(answer(routes, at))
    }
  })
})
