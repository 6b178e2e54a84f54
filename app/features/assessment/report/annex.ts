import type { Lang } from '#app/features/core/index.ts'
import { asShown } from '../results/levels.ts'
import type { ReportFacts } from './facts.ts'
import { axesTable } from './levels.ts'
import { pictureFacts } from './report.ts'
import type { Sheet, SheetPiece } from './sheet.ts'
import { reportTextsOf } from './texts.ts'

const shownAtMost = 3

/** The domains under the target that weigh most in the whole: distance times weight. */
const domainsToStrengthen = ({ results }: ReportFacts, lang: Lang): string[] => {
  const t = reportTextsOf(lang)
  return results.domains
    .flatMap(({ title, point, low, high, target, weight, state }) => (point !== null && asShown(point) < target ? [{ title, point, low, high, state, worth: (target - point) * weight }] : []))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, shownAtMost)
    .map(({ title, point, low, high, state }) => t.annex.gap(title[lang], t.level(point), low === high ? null : t.range(low ?? point, high ?? point), state === 'to-confirm'))
}

/** What the management or the elected members do themselves: the rest is not theirs to vote, and would tell a technical weakness. */
const decisions = ({ actions }: ReportFacts, lang: Lang): string[] => {
  const t = reportTextsOf(lang)
  return actions.filter(({ who: [first] }) => first === 'elu' || first === 'direction').slice(0, shownAtMost).map(({ text, minutes }) => t.annex.priority(text[lang], t.minutes(minutes)))
}

/**
 * One page for the council, told once for its page and for its PDF: where the body stands, what to strengthen, what it can decide, how much
 * is not known. A deliberation is published: no answer, no question, no failed control stands in it.
 */
export const annexOf = (facts: ReportFacts, lang: Lang): Sheet => {
  const t = reportTextsOf(lang)
  const { results, body } = facts
  const { overall, target, unknown, questionCount, domains } = results
  const listOr = (items: readonly string[], otherwise: string): SheetPiece => (items.length > 0 ? { kind: 'list', items, ordered: true } : { kind: 'text', text: otherwise })
  return {
    eyebrow: t.annex.eyebrow(body),
    title: t.annex.title,
    facts: pictureFacts(facts, lang),
    sections: [
      {
        id: 'axes', title: t.annex.levels, wide: true,
        pieces: [
          { kind: 'text', text: t.annex.what(questionCount, domains.filter(({ asked }) => asked > 0).length, t.facts.version(results.questionnaire, results.rules)) },
          { kind: 'text', text: overall ? t.report.level(overall.point, overall.low, overall.high, target) : t.report.noLevel },
          axesTable(results, lang, true),
        ],
      },
      { id: 'fragilites', title: t.annex.gaps, pieces: [listOr(domainsToStrengthen(facts, lang), t.annex.noGap)] },
      { id: 'priorites', title: t.annex.priorities, pieces: [listOr(decisions(facts, lang), t.annex.noPriority)] },
      { id: 'inconnues', title: t.annex.unknown, pieces: [{ kind: 'text', text: unknown.length > 0 ? t.annex.unknownText(unknown.length, questionCount) : t.annex.allKnown }] },
      {
        id: 'conseil', title: t.annex.council,
        pieces: [{ kind: 'blank', label: t.annex.reference, lines: 1 }, { kind: 'blank', label: t.annex.session, lines: 1 }, { kind: 'blank', label: t.annex.vote, lines: 1 }, { kind: 'blank', label: t.annex.signature, lines: 2 }],
      },
    ],
  }
}
