import type { QuestionnaireParts } from './questionnaire-parts.ts'

/** Where a file does not hold together, and why. */
export type Hole = { readonly place: (string | number)[]; readonly reason: string }

type Part<K extends keyof QuestionnaireParts> = QuestionnaireParts[K] extends readonly (infer T)[] ? T : never

const holesIf = (...checks: readonly (readonly [boolean, string | number, string])[]): { place: (string | number)[]; reason: string }[] =>
  checks.flatMap(([isHole, place, reason]) => (isHole ? [{ place: [place], reason }] : []))

const under = (part: string, at: number, holes: readonly Hole[]): Hole[] => holes.map(({ place, reason }) => ({ place: [part, at, ...place], reason }))

const twice = (part: string, codes: readonly string[]): Hole[] =>
  codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => ({ place: [part], reason: `${code} appears twice` }))

const optionsOf = (context: Part<'context'> | undefined): readonly string[] => (context && 'options' in context ? context.options.map(({ code }) => code) : [])

const questionHoles = (bank: QuestionnaireParts, { code, domain, blocking, notApplicable, visibleWhen }: Part<'questions'>): Hole[] => {
  const domains = new Set(bank.domains.map((each) => each.code))
  const caps = blocking?.caps ?? []
  const stranger = caps.find((cap) => !domains.has(cap.domain))
  const source = bank.context.find((each) => each.code === visibleWhen?.context)
  const wrong = visibleWhen?.anyOf.find((option) => !optionsOf(source).includes(option))
  return holesIf(
    [!domains.has(domain), 'domain', `${code}: unknown domain ${domain}`],
    [stranger !== undefined, 'blocking', `${code}: caps the unknown domain ${stranger?.domain ?? ''}`],
    [notApplicable && caps.some((cap) => cap.domain !== domain), 'notApplicable', `${code}: caps another domain, so it may not be declared not applicable`],
    [visibleWhen !== undefined && !source, 'visibleWhen', `${code}: unknown context ${visibleWhen?.context ?? ''}`],
    [source !== undefined && wrong !== undefined, 'visibleWhen', `${code}: ${visibleWhen?.context ?? ''} has no option ${wrong ?? ''}`],
    [visibleWhen !== undefined && blocking !== undefined, 'visibleWhen', `${code}: a blocking control may not be hidden`],
    [visibleWhen !== undefined && !notApplicable, 'notApplicable', `${code}: may be hidden, so it must allow « not applicable »`],
  )
}

const contextHoles = (context: Part<'context'>): Hole[] => {
  const { code } = context
  if ('options' in context) {
    const codes = optionsOf(context)
    return [
      ...twice('options', codes),
      ...holesIf([context.kind === 'choice' && context.feeds === 'nis2' && codes.join() !== 'none,important,essential', 'options', `${code}: feeds the NIS 2 status with other options than none, important, essential`]),
    ]
  }
  return holesIf([context.min >= context.max, 'max', `${code}: max must be above min`])
}

const ruleHoles = (bank: QuestionnaireParts, { code, when }: Part<'consistency'>): Hole[] => {
  const named = when.map((condition) => ('question' in condition ? condition.question : condition.context))
  return [
    ...holesIf([named[0] === named[1], 'when', `${code}: the same answer twice`]),
    ...when.flatMap((condition): Hole[] => {
      if ('question' in condition) return holesIf([!bank.questions.some((question) => question.code === condition.question), 'when', `${code}: unknown question ${condition.question}`])
      const source = bank.context.find((each) => each.code === condition.context)
      if (!source) return holesIf([true, 'when', `${code}: unknown context ${condition.context}`])
      if ('is' in condition) return holesIf([!optionsOf(source).includes(condition.is), 'when', `${code}: ${source.code} has no option ${condition.is}`])
      return holesIf(['options' in source, 'when', `${code}: ${source.code} is not a figure`])
    }),
  ]
}

/** What does not hold together in a questionnaire whose parts are each well formed: repeated codes, names of nothing, controls that could be evaded. */
export const holesOf = (bank: QuestionnaireParts): Hole[] => {
  const axes = new Set(bank.axes.map(({ code }) => code))
  const questions = new Set(bank.questions.map(({ code }) => code))
  const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code)
  return [
    ...(['axes', 'domains', 'targets', 'context', 'questions', 'consistency', 'freeActions'] as const).flatMap((part) => twice(part, codes(bank[part]))),
    ...twice('questions', bank.questions.flatMap(({ blocking }) => (blocking ? [blocking.code] : []))),
    ...twice('anchors', bank.anchors),
    ...twice('context', bank.context.flatMap((context) => ('feeds' in context && context.feeds ? [context.feeds] : []))),
    ...bank.domains.flatMap(({ code, axis }, at) => under('domains', at, holesIf([!axes.has(axis), 'axis', `${code}: unknown axis ${axis}`]))),
    ...bank.questions.flatMap((question, at) => under('questions', at, questionHoles(bank, question))),
    ...bank.context.flatMap((context, at) => under('context', at, contextHoles(context))),
    ...bank.consistency.flatMap((rule, at) => under('consistency', at, ruleHoles(bank, rule))),
    ...bank.freeActions.flatMap(({ code, question }, at) => under('freeActions', at, holesIf([!questions.has(question), 'question', `${code}: unknown question ${question}`]))),
    ...bank.anchors.flatMap((code, at) => under('anchors', at, holesIf([!questions.has(code), 'code', `unknown question ${code}`]))),
    ...holesIf([Object.keys(bank.targets.at(-1)?.when ?? {}).length > 0, 'targets', 'the last target must have no condition']),
  ]
}

const codeAt = (raw: unknown, [part, at]: readonly PropertyKey[]): string => {
  const list: unknown = typeof raw === 'object' && raw !== null && typeof part === 'string' ? (raw as Record<string, unknown>)[part] : null
  const item: unknown = Array.isArray(list) && typeof at === 'number' ? list[at] : null
  return typeof item === 'object' && item !== null && 'code' in item && typeof item.code === 'string' ? item.code : ''
}

/** A fault of a questionnaire file as it is told: place, code of the question (rule, action…) that stands there, reason. */
export const describeFault = (raw: unknown, fault: { readonly path: readonly PropertyKey[]; readonly message: string }): string => {
  const code = codeAt(raw, fault.path)
  const named = code === '' || fault.message.includes(code) ? '' : `${code}: `
  return `${fault.path.map(String).join('.')}: ${named}${fault.message}`
}
