import { globSync, readFileSync } from 'node:fs'

/** A colour token as a style sheet uses it: read as text, laid as a ground, or drawn as a mark. */
export type Use = { readonly sheet: string; readonly selector: string; readonly token: string; readonly as: 'text' | 'ground' | 'mark' }
export type Pair = { readonly selector: string; readonly text: string; readonly ground: string }

const drawnText = /text$|\.(axis-name|score|score-of|callout|strong)$/
const properties = /(?:^|;)\s*(color|fill|stroke|background|background-color|outline|outline-color|box-shadow|accent-color|text-decoration-color|caret-color|border[a-z-]*)\s*:\s*([^;]+)/g
/** Properties that a sheet sets to a token, one per class: the hue of an axis, the tone of an alert. */
export const aliasesIn = (css: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [, alias = '', token = ''] of css.matchAll(/--([a-z0-9-]+):\s*var\(--([a-z0-9-]+)\)/g)) found.set(alias, [...(found.get(alias) ?? []), token])
  return found
}

const kindOf = (property: string, selector: string): Use['as'] => {
  if (property === 'color') return 'text'
  if (property.startsWith('background')) return 'ground'
  return property === 'fill' && selector.split(',').some((part) => drawnText.test(part.trim())) ? 'text' : 'mark'
}

type Rule = { readonly selector: string; readonly body: string }

/** Every rule of a sheet with the declarations of its own, rules nested in it apart. */
const rulesOf = (css: string): Rule[] => {
  const rules: { selector: string; body: string }[] = []
  const open: { selector: string; body: string }[] = []
  for (const piece of css.replace(/\/\*.*?\*\//gs, '').split(/(?<=[{};])/)) {
    const text = piece.slice(0, -1).trim()
    if (piece.endsWith('{')) {
      const parent = open.findLast(({ selector }) => selector !== '')?.selector ?? ''
      const selector = text.startsWith('@') ? parent : text.includes('&') ? text.replaceAll('&', parent) : `${parent} ${text}`.trim()
      open.push({ selector, body: '' })
      continue
    }
    const current = open.at(-1)
    if (current) current.body += `${text};`
    if (piece.endsWith('}')) rules.push(...open.splice(-1))
  }
  return rules.filter(({ body }) => /[^;\s]/.test(body))
}

type Known = { readonly colours: ReadonlySet<string>; readonly aliases: ReadonlyMap<string, readonly string[]> }

/** What a sheet does with colours, token by token; `colours` are the tokens that hold one, `aliases` the names they also go by. */
export const usesIn = (css: string, { colours, aliases }: Known, sheet = ''): Use[] =>
  rulesOf(css).flatMap(({ selector, body }) =>
    [...body.matchAll(properties)].flatMap(([, property = '', value = '']) =>
      [...value.matchAll(/var\(--([a-z0-9-]+)/g)]
        .flatMap(([, token = '']) => aliases.get(token) ?? [token])
        .filter((token) => colours.has(token))
        .map((token): Use => ({ sheet, selector, token, as: kindOf(property, selector) })),
    ),
  )

/** Text and ground written in one rule. */
export const pairsIn = (uses: readonly Use[]): Pair[] =>
  uses.flatMap((text) =>
    text.as === 'text'
      ? uses.filter((ground) => ground.as === 'ground' && ground.sheet === text.sheet && ground.selector === text.selector).map((ground): Pair => ({ selector: text.selector, text: text.token, ground: ground.token }))
      : [],
  )

/** Every style sheet of the portal but the tokens themselves. */
export const sheets = (): { path: string; css: string }[] =>
  globSync('app/**/*.css').filter((path) => !path.endsWith('tokens.css')).map((path) => ({ path, css: readFileSync(path, 'utf8') }))
