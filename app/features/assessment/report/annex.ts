import type { Lang } from '#app/features/core/index.ts'
import type { ReportFacts } from './facts.ts'
import { axesTable } from './levels.ts'
import { pictureFacts } from './report.ts'
import type { Sheet, SheetPiece } from './sheet.ts'
import { reportTextsOf } from './texts.ts'

/** One page for the council, told once for its page and for its PDF: where the body stands, what is missing, what comes first, what is not known. */
export const annexOf = (facts: ReportFacts, lang: Lang): Sheet => {
  const t = reportTextsOf(lang)
  const { results, actions, body } = facts
  const { gaps, unknown, questionCount, domains } = results
  const [first] = unknown
  const listOr = (items: readonly string[], otherwise: string): SheetPiece => (items.length > 0 ? { kind: 'list', items, ordered: true } : { kind: 'text', text: otherwise })
  return {
    eyebrow: t.annex.eyebrow(body),
    title: t.annex.title,
    facts: pictureFacts(facts, lang),
    sections: [
      { id: 'axes', title: t.annex.levels, wide: true, pieces: [{ kind: 'text', text: t.annex.what(questionCount, domains.filter(({ asked }) => asked > 0).length, t.facts.version(results.questionnaire, results.rules)) }, axesTable(results, lang, true)] },
      { id: 'fragilites', title: t.annex.gaps, pieces: [listOr(gaps.map(({ fact }) => fact[lang]), t.report.noGap)] },
      { id: 'priorites', title: t.annex.priorities, pieces: [listOr(actions.slice(0, 3).map(({ text, minutes }) => t.annex.priority(text[lang], t.minutes(minutes))), t.annex.noPriority)] },
      {
        id: 'inconnues', title: t.annex.unknown,
        pieces: first ? [{ kind: 'text', text: `${t.annex.unknownText(unknown.length, questionCount)} ${first.text[lang]}` }] : [{ kind: 'text', text: t.annex.allKnown }],
      },
      { id: 'conseil', title: t.annex.council, pieces: [{ kind: 'blank', label: t.annex.reference, lines: 1 }, { kind: 'blank', label: t.annex.session, lines: 1 }, { kind: 'blank', label: t.annex.signature, lines: 2 }] },
    ],
  }
}
