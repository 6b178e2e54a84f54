import { expect, it } from 'vitest'
import { doubtsTold } from './doubt.ts'

const doubt = { code: 'R03', ask: { fr: 'Est-ce sûr ?', en: 'Is it?' } }

it('reads the doubts that the portal tells', () => expect(doubtsTold([doubt])).toEqual([doubt]))
it.each([[null], ['<!doctype html>'], [{}], [[null, 'R03', { code: 'R03' }, { code: 3, ask: doubt.ask }, { code: 'R03', ask: { fr: 'Est-ce sûr ?' } }]]])('reads none in %j', (told) => expect(doubtsTold(told)).toEqual([]))
