import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { read } from './sources.ts'

type Catalogue = { readonly [key: string]: unknown }

const catalogues = <K extends string>(loaded: Record<string, Record<K, Catalogue>>, lang: K): Map<string, Catalogue> =>
  new Map(Object.entries(loaded).map(([path, module]) => [path.replace(/\.(fr|en)\.ts$/, ''), module[lang]]))

const french = catalogues(import.meta.glob<{ fr: Catalogue }>('/app/**/*texts.fr.ts', { eager: true }), 'fr')
const english = catalogues(import.meta.glob<{ en: Catalogue }>('/app/**/*texts.en.ts', { eager: true }), 'en')

const isBranch = (value: unknown): value is Catalogue => typeof value === 'object' && value !== null

/** Keys and kinds of a catalogue, without its words. */
const shapeOf = (value: unknown): unknown => (isBranch(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)])) : typeof value)

/** Every sentence written in a file; what a template inserts is read as a letter. */
const sentencesOf = (path: string): string[] => {
  const sentences: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isTemplateExpression(node)) sentences.push(node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join(''))
    else if (ts.isStringLiteralLike(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) sentences.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, read(path.slice(1)), ts.ScriptTarget.Latest, true))
  return sentences
}

const frenchFaults: readonly (readonly [RegExp, string])[] = [
  [/[a-zà-ÿA-Z]'[a-zà-ÿA-Z]/, 'a straight apostrophe'],
  [/[^\s\u00a0\u202f?!][;?!](?=\s|$)/, 'no narrow space before ; ! or ?'],
  [/ [;?!»](?=\s|$|[.,)])/, 'an ordinary space before ; ! ? or »'],
  [/« /, 'an ordinary space after «'],
  [/ :(\s|$)/, 'an ordinary space before a colon'],
  [/\d [€%]/, 'an ordinary space before € or %'],
  [/\.\.\./, 'three dots for an ellipsis'],
]

describe('French typography', () => {
  const faultsOf = (text: string) => frenchFaults.filter(([pattern]) => pattern.test(text)).length

  it('is known to this test', () => {
    expect(['l\'accord', 'Quoi ?', 'Ceci : cela', '« oui »', '10 %', 'etc...'].map((text) => faultsOf(text) > 0)).toEqual([true, true, true, true, true, true])
    expect(['l’accord', 'Quoi\u202f?', 'Ceci\u00a0: cela', '«\u202foui\u202f»', '10\u00a0%', 'etc.'].map(faultsOf)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('the words of a room', () => {
  it('exist', () => expect(french.size).toBeGreaterThan(0))

  for (const [path, words] of french) {
    it(`${path} says the same things in English`, () => expect(shapeOf(english.get(path))).toEqual(shapeOf(words)))

    it(`${path} follows French typography`, () => {
      const faults = sentencesOf(`${path}.fr.ts`).flatMap((text) => frenchFaults.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${fault}: ${text}`))
      expect(faults).toEqual([])
    })
  }

  for (const path of english.keys()) {
    it(`${path} has no straight apostrophe`, () => expect(sentencesOf(`${path}.en.ts`).filter((text) => /[a-z]'[a-z]/.test(text))).toEqual([]))
  }
})
