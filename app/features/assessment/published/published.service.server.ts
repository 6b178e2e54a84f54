import type { Grant } from '#app/access/grant.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type Bilingual, type Result, notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { publishedQuestionnaire } from '../published-score.ts'
import { currentQuestionnaire, listQuestionnaires, readQuestionnaire } from '../questionnaire.server.ts'
import { domainsInOrder } from '../questionnaire.ts'
import { scoringRules } from '../scoring.ts'
import { targetProfile } from '../target-profile.ts'
import { workedExample } from './worked-example.ts'

/** A lot of the framework agreement, as a part of the questionnaire names it. */
export type NamedLot = { readonly code: string; readonly number: number; readonly title: Bilingual; readonly axisLetter: string }

/** Lots by code; none on an installation without a framework agreement. */
const lotsByCode = async (grant: Grant<'page.public'>): Promise<Map<string, NamedLot>> => {
  const framework = await inTransaction(grant, findFramework)
  const letters = new Map(framework?.axes.map(({ code, letter }) => [code, letter]))
  return new Map(framework?.lots.map(({ code, number, shortTitle, axis }) => [code, { code, number, title: shortTitle, axisLetter: letters.get(axis) ?? '' }]))
}

/** How the score is computed, from the latest questionnaire: everything that a person needs to redo it, and an example scored by the rules. */
export const readMethod = async (grant: Grant<'page.public'>) => {
  const bank = await currentQuestionnaire()
  const lots = await lotsByCode(grant)
  const count = (code: string, first: boolean) => bank.questions.filter(({ domain, pass }) => domain === code && (!first || pass === 'first')).length
  return ok({
    rules: scoringRules,
    version: bank.version,
    axes: bank.axes,
    domains: domainsInOrder(bank).map((domain) => ({ ...domain, questions: count(domain.code, false), firstPass: count(domain.code, true), lot: lots.get(domain.mainLot) ?? null })),
    controls: bank.questions.flatMap(({ code, domain, blocking }) => (blocking ? [{ question: code, domain, title: blocking.title, failsAtOrBelow: blocking.failsAtOrBelow, caps: blocking.caps }] : [])),
    targets: bank.targets.map(({ code, level, title }) => ({ code, level, title })),
    weights: [...new Set(bank.questions.map(({ weight }) => weight))].sort((a, b) => a - b),
    example: workedExample(bank),
    exampleTarget: targetProfile(bank, bank.exampleProfile).title,
  })
}

/** The questionnaire in one page: its parts with their questions, and what is asked of the body itself. */
export const readQuestionnairePage = async (grant: Grant<'page.public'>) => {
  const bank = await currentQuestionnaire()
  const lots = await lotsByCode(grant)
  return ok({
    version: bank.version,
    title: bank.title,
    axes: bank.axes.map((axis) => ({
      ...axis,
      parts: bank.domains
        .filter((domain) => domain.axis === axis.code)
        .map(({ code, title, weight, mainLot }) => ({
          code, title, weight, lot: lots.get(mainLot) ?? null,
          questions: bank.questions.filter(({ domain }) => domain === code).map(({ code: question, text, weight: own, pass }) => ({ code: question, text, weight: own, isFirst: pass === 'first' })),
        })),
    })),
    context: bank.context.map((asked) => ({ ...asked, hides: bank.questions.filter(({ visibleWhen }) => visibleWhen?.context === asked.code).map(({ code }) => code) })),
    rules: bank.consistency.length,
    actions: bank.freeActions.length,
  })
}

/** One part of the questionnaire, whole, with the rules and the free actions about its questions. Not found when no part has this code. */
export const readQuestionnairePart = async (grant: Grant<'page.public'>, code: string) => {
  const bank = await currentQuestionnaire()
  const parts = domainsInOrder(bank)
  const at = parts.findIndex((domain) => domain.code === code)
  const part = parts[at]
  if (!part) return notFound()
  const questions = bank.questions.filter(({ domain }) => domain === code)
  const codes = new Set(questions.map((question) => question.code))
  const context = new Map(bank.context.map((asked) => [asked.code, asked]))
  return ok({
    version: bank.version,
    part: { ...part, axis: bank.axes.find((axis) => axis.code === part.axis)?.title ?? part.title, lot: (await lotsByCode(grant)).get(part.mainLot) ?? null },
    next: parts[at + 1] ?? null,
    domains: bank.domains.map(({ code: domain, title }) => ({ code: domain, title })),
    questions: questions.map(({ ask: _ask, visibleWhen, ...question }) => {
      const asked = visibleWhen && context.get(visibleWhen.context)
      const options = asked && 'options' in asked ? asked.options.filter((option) => visibleWhen?.anyOf.includes(option.code)) : []
      return { ...question, shownWhen: asked ? { text: asked.text, options: options.map(({ label }) => label) } : null }
    }),
    rules: bank.consistency.filter(({ when }) => when.some((condition) => 'question' in condition && codes.has(condition.question))),
    context: bank.context.map(({ code: asked, text, ...rest }) => ({ code: asked, text, options: 'options' in rest ? rest.options : [] })),
    actions: bank.freeActions.filter(({ question }) => codes.has(question)),
  })
}

/** A published questionnaire as a file, with exactly what `ressort questionnaire` prints. Not found when that version was never published. */
export const questionnaireFile = async (_grant: Grant<'page.public'>, version: string): Promise<Result<{ fileName: string; type: string; body: string }>> => {
  if (!(await listQuestionnaires()).includes(version)) return notFound()
  const body = `${JSON.stringify(publishedQuestionnaire(await readQuestionnaire(version)), null, 2)}\n`
  return ok({ fileName: `questionnaire-${version}.json`, type: 'application/json; charset=utf-8', body })
}
