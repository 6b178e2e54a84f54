import { eq } from 'drizzle-orm'
import { type ReactElement, createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Questionnaire } from '#app/features/assessment/index.ts'
import { annexPdf, paperQuestionnaire, readAnnex, readQuestionnaire, readReport, reportPdf } from '#app/features/assessment/index.server.ts'
import { wordsOfSheet } from '#app/features/assessment/report/sheet.ts'
import { SheetPage } from '#app/features/assessment/report/ui/sheet-page.tsx'
import { type AssessmentId, type ContributionId, type Lang, type Result, langs } from '#app/features/core/index.ts'
import { systemGrant } from '#app/access/system.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { answer, contribution } from '#db/schema/index.server.ts'
import { type BuiltPerson, buildFramework, buildOrganisation, buildPerson, grantOf, newId } from '#tests/support/builders.ts'
import { useDatabase } from '#tests/support/database.ts'
import { drawAnswers, drawFrom } from '#tests/support/drawn-answers.ts'
import { visitorGrant } from '#tests/support/grants.ts'
import { buildPicture } from '#tests/support/pictures.ts'
import { faultsOfMarks, readPdf } from '#tests/support/read-pdf.ts'

useDatabase()

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '')
/** What a page says, without its drawings. */
const htmlOf = (page: ReactElement): string =>
  bare(renderToStaticMarkup(page).replace(/<(svg|caption class)[\s\S]*?<\/(svg|caption)>/g, '').replace(/<[^>]*>/g, '').replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
const closedAt = new Date('2026-07-06T09:00:00Z')
const attested = { attestedName: 'Inès Ŵalter', attestedFunction: 'Directrice générale', attestedOn: '2026-07-03' }

let bank: Questionnaire
let referent: BuiltPerson
beforeAll(async () => {
  bank = await readQuestionnaire('2026-1')
})
beforeEach(async () => {
  await buildFramework()
  referent = await buildPerson(await buildOrganisation('authority', { population: 2_000, name: 'L’HAŸ-LES-ROSES & Cie 🏛️' }), 'authority', { roles: ['referent'], name: 'Awa Rivet' })
})

const grant = () => grantOf('assessment.read', referent)
const drawn = (seed: number, pass: 'first' | 'full' = 'full'): Promise<AssessmentId> =>
  buildPicture(referent.organisationId, { pass, closedAt, attested, answers: drawAnswers(drawFrom(seed), bank.questions.filter((question) => pass === 'full' || question.pass === 'first')) })
const pdfOf = async (file: Promise<Result<{ body: Uint8Array }>>) => readPdf(value(await file).body)

describe('the report of a full pass', () => {
  it('holds on four to eight pages, tagged, without an empty box nor a narrow space', async () => {
    const pdf = await pdfOf(reportPdf(grant(), await drawn(7), 'fr'))
    expect(pdf.pages.length).toBeGreaterThanOrEqual(4)
    expect(pdf.pages.length).toBeLessThanOrEqual(8)
    expect(pdf.pages.flatMap(faultsOfMarks)).toEqual([])
    expect(pdf.pages.flatMap(({ glyphs }) => glyphs)).not.toContain('0000')
    expect(pdf.text).not.toMatch(/[\u202f\ufffd]/)
    expect(pdf.text).toContain('L’HAŸ-LES-ROSES & Cie ?')
    expect(pdf.parts.filter(({ tag }) => tag === 'TH').every(({ scope }) => scope !== null)).toBe(true)
    expect(pdf.parts.find(({ tag }) => tag === 'Figure')?.alt).toBeTruthy()
    expect(pdf.bookmarks).toContain('Méthode')
  })

  it.each(langs)('says on its page and in its PDF the same words in the same order (%s)', async (lang: Lang) => {
    const id = await drawn(11)
    const { sheet } = value(await readReport(grant(), id, lang))
    const words = wordsOfSheet(sheet)
    expect(words.length).toBeGreaterThan(400)
    const html = htmlOf(createElement(SheetPage, { sheet, lang, actions: null }))
    const printed = bare((await pdfOf(reportPdf(grant(), id, lang))).said)
    const missing = (text: string, shown: (word: string) => string) => {
      let from = 0
      return words.filter((word) => {
        const at = text.indexOf(bare(shown(word)), from)
        if (at >= 0) from = at
        return at < 0
      })
    }
    expect(missing(html, (word) => word)).toEqual([])
    expect(missing(printed, (word) => word.replaceAll('🏛️', '?'))).toEqual([])
  })

  it('names who confirmed it, and nobody else: who answered is told by role', async () => {
    const id = await drawn(3)
    const invited = newId<ContributionId>()
    await inTransaction(systemGrant('test'), async (tx) => {
      await tx.insert(contribution).values({
        id: invited, assessmentId: id, parts: ['GOU'], name: 'Barnabé Secret', email: 'barnabe@prestataire.example', role: 'prestataire', tokenHash: invited,
        deadline: closedAt, createdAt: closedAt, createdBy: referent.personId,
      })
      await tx.update(answer).set({ answeredBy: referent.personId }).where(eq(answer.assessmentId, id))
      await tx.insert(answer).values({ assessmentId: id, questionCode: 'Q01', kind: 'level', level: 3, answeredAt: closedAt, contributionId: invited })
        .onConflictDoUpdate({ target: [answer.assessmentId, answer.questionCode], set: { kind: 'level', level: 3, answeredBy: null, contributionId: invited } })
    })
    const pdf = await pdfOf(reportPdf(grant(), id, 'fr'))
    expect(pdf.said).toContain('Inès Ŵalter, Directrice générale, le 3 juillet 2026')
    expect(bare(pdf.said)).toContain(bare('personne invitée : votre prestataire informatique'))
    expect(pdf.text).not.toMatch(/Barnabé|Awa Rivet|barnabe@/)
  })

  it('is the same file asked twice', async () => {
    const id = await drawn(5)
    const [one, other] = [value(await reportPdf(grant(), id, 'fr')), value(await reportPdf(grant(), id, 'fr'))]
    expect(Buffer.compare(one.body, other.body)).toBe(0)
    expect(one.fileName).toBe('rapport-2026-07-06.pdf')
  })

  it('is made when nothing was answered at all', async () => {
    const id = await buildPicture(referent.organisationId, { answers: {}, closedAt })
    const pdf = await pdfOf(reportPdf(grant(), id, 'fr'))
    expect(bare(pdf.said)).toContain(bare('20 réponses sont inconnues sur 20'))
  })
})

describe('the annex to a deliberation', () => {
  it('holds on one page whatever the answers, and keeps room for the council', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const id = await drawn(seed, seed % 3 === 0 ? 'first' : 'full')
      for (const lang of langs) {
        const pdf = await pdfOf(annexPdf(grant(), id, lang))
        expect([seed, lang, pdf.pages.length]).toEqual([seed, lang, 1])
        expect(pdf.text).toContain(lang === 'fr' ? 'Délibération n°' : 'Deliberation no.')
      }
    }
  })
  it('repeats no answer, no question and no failed control: a deliberation is published', async () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const words = wordsOfSheet(value(await readAnnex(grant(), await drawn(seed), 'fr')).sheet).join(' ')
      const kept = bank.questions.flatMap(({ code, text, levels, blocking }) => [text.fr, ...levels.map(({ fr }) => fr), ...(blocking ? [blocking.title.fr] : []), `question ${Number(code.slice(1))}`])
      expect(kept.filter((said) => words.includes(said))).toEqual([])
    }
  })
  it('says the same words as its page', async () => {
    const id = await drawn(4)
    const { sheet } = value(await readAnnex(grant(), id, 'fr'))
    const printed = bare((await pdfOf(annexPdf(grant(), id, 'fr'))).said)
    expect(wordsOfSheet(sheet).filter((word) => !printed.includes(bare(word.replaceAll('🏛️', '?'))))).toEqual([])
  })
})

describe('the picture of another authority', () => {
  it('has neither report nor annex, as if it did not exist', async () => {
    const stranger = await buildPerson(await buildOrganisation('authority'), 'authority', { roles: ['referent'] })
    const id = await drawn(2)
    for (const make of [readReport, reportPdf, readAnnex, annexPdf]) {
      expect(await make(grantOf('assessment.read', stranger), id, 'fr')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
      expect(await make(grant(), 'pas-un-identifiant', 'fr')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
    }
  })
})

describe('the questionnaire on paper', () => {
  it.each(langs)('asks every question with its levels, its code in the margin, its boxes (%s)', async (lang: Lang) => {
    const pdf = await pdfOf(paperQuestionnaire(visitorGrant('page.public'), '2026-1', lang))
    const said = bare(pdf.said)
    const asked = [...bank.context.map(({ text }) => text), ...bank.questions.flatMap(({ text, levels }) => [text, ...levels])]
    expect(asked.filter((words) => !said.includes(bare(words[lang])))).toEqual([])
    expect(bank.questions.filter(({ code, pass }) => !said.includes(pass === 'first' ? `${code}*` : code))).toEqual([])
    expect(pdf.pages.flatMap(faultsOfMarks)).toEqual([])
    expect(pdf.pages.flatMap(({ glyphs }) => glyphs)).not.toContain('0000')
    const boxes = pdf.parts.filter(({ tag }) => tag === 'Lbl').length
    expect(boxes).toBeGreaterThanOrEqual(bank.questions.length * (5 + 1 + 3))
  })
  it('begins each part on a page, and names it in the bookmarks', async () => {
    const pdf = await pdfOf(paperQuestionnaire(visitorGrant('page.public'), '2026-1', 'fr'))
    const begins = bank.domains.filter(({ title, code }) => pdf.pages.some(({ said }) => bare(said).startsWith(bare(`${title.fr} (${code})`))))
    expect(begins).toHaveLength(bank.domains.length)
    expect(bank.domains.filter(({ title, code }) => !pdf.bookmarks.includes(`${title.fr} (${code})`))).toEqual([])
  })
  it('does not exist for a version never published', async () => {
    expect(await paperQuestionnaire(visitorGrant('page.public'), '1999-1', 'fr')).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
})
