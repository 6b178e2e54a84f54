import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionnaireSchema } from '../questionnaire.ts'
import { longestMailto, mailtoOf, messageTo } from './asking.ts'

const bank = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))
const signature = { name: 'Marie-Françoise de La Tour', jobTitle: 'Directrice générale des services' }
const all = (body: string) =>
  (['fr', 'en'] as const).flatMap((lang) => bank.questions.flatMap(({ code, ask, whoKnows }) => whoKnows.map((to) => ({ code, lang, to, message: messageTo(lang, { to, body, ask: ask[lang], by: '2026-12-07', signature }) }))))

describe('the message to whoever would know', () => {
  it('asks in the words of the bank, warns, and is signed, for every question, role and language', () => {
    for (const { code, lang, message } of all('Bourg-Neuf')) {
      const question = bank.questions.find((one) => one.code === code)
      expect(message.text).toContain(question?.ask[lang])
      expect(message.text).toMatch(lang === 'fr' ? /mot de passe.*fichier de configuration/ : /password.*configuration file/)
      expect(message.text.endsWith('Directrice générale des services\nBourg-Neuf')).toBe(true)
      expect(message.text).toContain(lang === 'fr' ? '7 décembre 2026' : '7 December 2026')
    }
  })

  it('opens whole in a mail program for every question of a body with an ordinary name', () => {
    expect(all('Commune de Saint-Étienne-du-Bois').filter(({ message }) => !mailtoOf(message).whole).map(({ code, lang }) => `${code} ${lang}`)).toEqual([])
  })

  it('never makes an address too long: the text then stays to be copied', () => {
    const long = mailtoOf({ subject: 'É'.repeat(20), text: 'é'.repeat(400) })
    expect(long).toEqual({ whole: false, href: `mailto:?subject=${'%C3%89'.repeat(20)}` })
    expect(mailtoOf({ subject: 'a', text: 'b\nc' })).toEqual({ whole: true, href: 'mailto:?subject=a&body=b%0D%0Ac' })
    for (const { message } of all('Communauté d’agglomération '.repeat(8))) expect(mailtoOf(message).href.length).toBeLessThanOrEqual(longestMailto)
  })
})
