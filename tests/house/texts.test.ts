import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { isTermKey } from '#app/features/core/glossary/glossary.ts'
import { productFiles, read } from './sources.ts'
import { frenchFaults } from './typography.ts'

type Catalogue = { readonly [key: string]: unknown }

const catalogues = <K extends string>(loaded: Record<string, Record<K, Catalogue>>, lang: K): Map<string, Catalogue> =>
  new Map(Object.entries(loaded).map(([path, module]) => [path.replace(/\.(fr|en)\.ts$/, ''), module[lang]]))

const french = catalogues(import.meta.glob<{ fr: Catalogue }>('/app/**/*texts.fr.ts', { eager: true }), 'fr')
const english = catalogues(import.meta.glob<{ en: Catalogue }>('/app/**/*texts.en.ts', { eager: true }), 'en')

/** French words that have no English twin on purpose: the contract’s own document, what the command line says. */
const frenchOnly = Object.keys(import.meta.glob('/app/**/*.fr.ts')).filter((path) => !path.endsWith('texts.fr.ts') && !path.endsWith('sheets.fr.ts'))

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

/** For every sentence that inserts something: which of its parameters it shows, by its path in the catalogue. */
const insertionsOf = (code: string): Record<string, string> => {
  const shown: Record<string, string> = {}
  const namesOf = (name: ts.BindingName): string[] => (ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : [])))
  const isUsed = (name: string, body: ts.Node): boolean => {
    let found = false
    const visit = (node: ts.Node): void => {
      found ||= ts.isIdentifier(node) && node.text === name
      ts.forEachChild(node, visit)
    }
    visit(body)
    return found
  }
  const visit = (node: ts.Node, path: string): void => {
    const isPart = ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isObjectLiteralExpression(node.initializer) && !/^(fr|en)$/.test(node.name.getText())
    const here = ts.isPropertyAssignment(node) || isPart ? `${path}.${node.name.getText().replace(/'/g, '')}` : path
    if (ts.isArrowFunction(node)) {
      if (path !== '') shown[path] = node.parameters.map(({ name }, index) => (namesOf(name).some((one) => isUsed(one, node.body)) ? index : '')).join('')
      return
    }
    ts.forEachChild(node, (child) => visit(child, here))
  }
  visit(ts.createSourceFile('texts.ts', code, ts.ScriptTarget.Latest, true), '')
  return shown
}

describe('French typography', () => {
  const faultsOf = (text: string) => frenchFaults.filter(([pattern]) => pattern.test(text)).length

  it('is known to this test', () => {
    expect(['l\'accord', 'Quoi ?', 'Ceci : cela', '« oui »', '10 %', 'etc...'].map((text) => faultsOf(text) > 0)).toEqual([true, true, true, true, true, true])
    expect(['l’accord', 'Quoi\u202f?', 'Ceci\u00a0: cela', '«\u202foui\u202f»', '10\u00a0%', 'etc.'].map(faultsOf)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('what a sentence inserts', () => {
  it('is seen when one language forgets it', () => {
    const french = insertionsOf('export const fr = { due: (when: string, days: number) => `${when}, ${days}`, plain: () => "oui" }')
    expect(french).toEqual({ '.due': '01', '.plain': '' })
    expect(insertionsOf('export const en = { due: (when) => `${when}`, plain: () => "yes" }')).not.toEqual(french)
  })
})

describe('the words of a room', () => {
  it('exist', () => expect(french.size).toBeGreaterThan(0))

  it('are published under `fr` in every catalogue', () => expect([...french].filter(([, words]) => !isBranch(words)).map(([path]) => path)).toEqual([]))

  for (const [path, words] of french) {
    it(`${path} says the same things in English`, () => expect(shapeOf(english.get(path))).toEqual(shapeOf(words)))

    it(`${path} inserts the same things in both languages`, () => {
      expect(insertionsOf(read(`${path}.en.ts`.slice(1)))).toEqual(insertionsOf(read(`${path}.fr.ts`.slice(1))))
    })

    it(`${path} follows French typography`, () => {
      const faults = sentencesOf(`${path}.fr.ts`).flatMap((text) => frenchFaults.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${fault}: ${text}`))
      expect(faults).toEqual([])
    })
  }

  it('explain only words that the glossary knows', () => {
    const marked = [...french.keys()].flatMap((path) => [`${path}.fr.ts`, `${path}.en.ts`]).flatMap(sentencesOf).flatMap((text) => [...text.matchAll(/\[\[(\w+)\|/g)].map(([, key = '']) => key))
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.filter((key) => !isTermKey(key))).toEqual([])
  })

  for (const path of frenchOnly) {
    it(`${path} follows French typography`, () => expect(sentencesOf(path).flatMap((text) => frenchFaults.filter(([pattern]) => pattern.test(text)).map(([, fault]) => `${fault}: ${text}`))).toEqual([]))
  }

  for (const path of english.keys()) {
    it(`${path} has no straight apostrophe`, () => expect(sentencesOf(`${path}.en.ts`).filter((text) => /[a-z]'[a-z]/.test(text))).toEqual([]))
  }
})

it('figures, dates and lists are written by core alone', () => {
  const elsewhere = productFiles.filter((path) => path.startsWith('app/') && !path.startsWith('app/features/core/'))
  expect(elsewhere.filter((path) => /\bIntl\.|\.toLocale\w*String\(/.test(read(path)))).toEqual([])
})
