import { decide } from '#app/access/decide.ts'
import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import type { LotDocument } from '#app/features/agreement/index.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type AssessmentId, type Bilingual, notFound, ok } from '#app/features/core/index.ts'
import { type OrganisationRow, findOrganisation } from '#app/features/identity/index.server.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { findClosed, findOpen } from '../assessment.repo.server.ts'
import { toldTarget } from '../context/told-profile.ts'
import { askedIn } from '../filling/asked.ts'
import { lotLevels } from '../lot-level.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { questionsOf } from '../questionnaire.ts'
import { toVerify } from '../score-input.ts'
import type { DomainScore, Score } from '../scoring.ts'
import { assuranceShare } from './assurance-share.ts'
import { freeActionsFor } from './free-actions.ts'
import { type FrozenPicture, findFrozen } from './frozen-picture.server.ts'
import { axisState, gapsOf, strengthsOf } from './picture.ts'

const lotsShown = (lots: readonly LotDocument[], result: Score) => {
  const levels = new Map(lotLevels(result).map((lot) => [lot.lotCode, lot]))
  return lots.map(({ code, number, title, shortTitle, axis }) => {
    const found = levels.get(code)
    return { code, number, title, shortTitle, axis, state: found?.state ?? ('not-assessable' as const), level: found?.level ?? null }
  })
}

const domainShown = ({ questionnaire, questions, answers }: FrozenPicture, domain: DomainScore) => {
  const control = new Map(questionnaire.questions.map((question) => [question.code, question.blocking?.title]))
  const asked = questions.filter((question) => question.domain === domain.code)
  return {
    ...domain,
    title: questionnaire.domains.find((found) => found.code === domain.code)?.title ?? { fr: domain.code, en: domain.code },
    asked: asked.length,
    applicable: asked.filter(({ code }) => answers[code]?.kind !== 'not-applicable').length,
    assurance: assuranceShare(asked, answers),
    caps: domain.caps.map((cap) => ({ ...cap, control: control.get(cap.question) ?? { fr: cap.question, en: cap.question } })),
  }
}

/** The published rule that gave the target: the one of the body as it is told today, unless it has changed since; then the only one of that level, if there is only one. */
const targetRule = ({ questionnaire, context, score }: FrozenPicture, authority: OrganisationRow | undefined): Bilingual | null => {
  const told = authority && toldTarget(questionnaire, authority, context)
  const [only, ...others] = questionnaire.targets.filter(({ level }) => level === score.target)
  if (told?.level === score.target) return told.title
  return only && others.length === 0 ? only.title : null
}

/** The questions that the open assessment asks, and that somebody may so be asked about; null when nothing is open. */
const askableOf = async (tx: Tx, grant: Grant<'assessment.read'>): Promise<ReadonlySet<string> | null> => {
  const open = await findOpen(tx, grant)
  return open ? new Set(askedIn(await readQuestionnaire(open.questionnaire), open).map(({ code }) => code)) : null
}

/** The latest frozen picture of the grant's organisation; null before the first. */
export const findLatestResults = async (grant: Grant<'assessment.read'>): Promise<AssessmentId | null> =>
  inTransaction(grant, async (tx) => (await findClosed(tx, grant, 1))[0]?.id ?? null)

/** A frozen picture, told: levels by lot, axis and domain, strengths, gaps, what is not known and who would know. Open or foreign: not found. */
export const readResults = async (grant: Grant<'assessment.read'>, assessmentId: string) =>
  inTransaction(grant, async (tx) => {
    const picture = await findFrozen(tx, grant, assessmentId)
    if (!picture) return notFound()
    const { row, score, questionnaire, pass, questions, answers } = picture
    const asked = new Map(questions.map((question) => [question.code, question]))
    const history = await findClosed(tx, grant)
    const framework = await findFramework(tx)
    const axes = framework?.axes ?? questionnaire.axes.map((axis) => ({ ...axis, letter: '' }))
    const askable = await askableOf(tx, grant)
    const mayAsk = decide('assessment.invite', grant.actor).kind === 'allowed'
    const { attestedName: name, attestedFunction, attestedOn: on } = row
    return ok({
      assessmentId: row.id,
      closedAt: row.closedAt,
      closedBy: history.find((closed) => closed.id === row.id)?.closedBy ?? null,
      attested: name && on ? { name, function: attestedFunction ?? '', on } : null,
      isLatest: history[0]?.id === row.id,
      pass,
      questionCount: questions.length,
      hidden: questionsOf(questionnaire, pass).length - questions.length,
      notConcerned: questions.filter(({ code }) => answers[code]?.kind === 'not-applicable').length,
      rules: score.rules,
      questionnaire: score.questionnaire,
      target: score.target,
      targetRule: targetRule(picture, await findOrganisation(tx, grantedOrganisation(grant))),
      overall: score.overall,
      assurance: assuranceShare(questions, answers),
      axes: axes.map(({ code, letter, title }) => ({ code, letter, title, score: score.axes.find((axis) => axis.code === code) ?? null, state: axisState(score.domains, code) })),
      domains: score.domains.map((domain) => domainShown(picture, domain)),
      lots: lotsShown(framework?.lots ?? [], score),
      strengths: strengthsOf(questionnaire, pass, score.target, answers),
      gaps: gapsOf(questionnaire, pass, score.target, answers),
      firstAction: freeActionsFor(questionnaire, pass, answers)[0]?.text ?? null,
      isOpen: askable !== null,
      unknown: toVerify(questionnaire, score).flatMap((code) => {
        const question = asked.get(code)
        return question ? [{ code, text: question.text, whoKnows: question.whoKnows, blocking: question.blocking !== undefined, mayAsk: mayAsk && (askable?.has(code) ?? false) }] : []
      }),
    })
  })
