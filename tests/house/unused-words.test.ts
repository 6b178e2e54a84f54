import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { productFiles, root } from './sources.ts'

const isCatalogue = (path: string): boolean => /(texts[^/]*|sheets)\.(fr|en)\.ts$/.test(path)
const isFrench = (path: string): boolean => isCatalogue(path) && path.endsWith('.fr.ts')

const keyOf = (node: ts.PropertyAssignment): string => (ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText())

/** What a catalogue gives for a code known at run time (a refusal, a state, a role): words made by `byCode` or declared as a record, whose keys nobody spells. */
const isRecord = (value: ts.Expression): boolean => {
  if (ts.isCallExpression(value)) return value.expression.getText() === 'byCode'
  if (!ts.isAsExpression(value) && !ts.isSatisfiesExpression(value)) return false
  return value.type.getText().includes('Record<') || isRecord(value.expression)
}

/** The words of a French catalogue, each by its path: `team.columns.name`. */
const wordsOf = (source: ts.SourceFile): Map<ts.Node, string> => {
  const words = new Map<ts.Node, string>()
  const visit = (node: ts.Node, path: string): void => {
    if (ts.isFunctionLike(node) || ts.isArrayLiteralExpression(node) || (ts.isVariableDeclaration(node) && (node.type ?? (node.initializer && isRecord(node.initializer))))) return
    if (!ts.isPropertyAssignment(node)) return ts.forEachChild(node, (child) => visit(child, path))
    const here = path ? `${path}.${keyOf(node)}` : keyOf(node)
    words.set(node, here)
    if (!isRecord(node.initializer)) visit(node.initializer, here)
  }
  visit(source, '')
  return words
}

/** Where a branch may be given whole: an argument, a prop, a spread, a part of another object, what a function returns. */
const givers = new Set([
  ts.SyntaxKind.CallExpression, ts.SyntaxKind.JsxExpression, ts.SyntaxKind.JsxSpreadAttribute, ts.SyntaxKind.SpreadAssignment, ts.SyntaxKind.ShorthandPropertyAssignment, ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.ArrayLiteralExpression, ts.SyntaxKind.ConditionalExpression, ts.SyntaxKind.BinaryExpression, ts.SyntaxKind.ArrowFunction, ts.SyntaxKind.ReturnStatement, ts.SyntaxKind.VariableDeclaration,
])

/** The words that a program never shows. A branch given whole to code that does not name its shape counts as shown. */
const unusedWords = async (program: ts.Program, isOurs: (path: string) => boolean): Promise<string[]> => {
  const checker = program.getTypeChecker()
  const sources = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName))
  const words = new Map(sources.filter(({ fileName }) => isFrench(fileName)).flatMap((source) => [...wordsOf(source)]))
  const names = new Set([...words.keys()].map((node) => keyOf(node as ts.PropertyAssignment)))
  const used = new Set<ts.Node>()

  const use = (symbol: ts.Symbol | undefined): void => {
    const roots = symbol ? [symbol, ...checker.getRootSymbols(symbol)] : []
    for (const node of roots.flatMap(({ declarations = [] }) => declarations)) if (words.has(node)) used.add(node)
  }
  const useAll = (branch: ts.Node): void => {
    for (const node of words.keys()) if (node.getSourceFile() === branch.getSourceFile() && node.pos >= branch.pos && node.end <= branch.end) used.add(node)
  }
  const shapeOf = (type: ts.Type): ts.Node | undefined => type.symbol?.declarations?.[0]
  const isUntypedDeclaration = (node: ts.Node): boolean => ts.isVariableDeclaration(node) && !node.type

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) use(checker.getSymbolAtLocation(node.name))
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) use(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()))
    if (ts.isElementAccessExpression(node)) checker.getTypeAtLocation(node.expression).getProperties().forEach(use)
    if ((ts.isPropertyAccessExpression(node) || ts.isIdentifier(node) || ts.isElementAccessExpression(node)) && givers.has(node.parent.kind) && !isUntypedDeclaration(node.parent)) {
      const shape = shapeOf(checker.getTypeAtLocation(node))
      if (shape && ts.isObjectLiteralExpression(shape) && isCatalogue(shape.getSourceFile().fileName)) {
        const asked = checker.getContextualType(node)
        const isForgotten = (asked && shapeOf(asked) !== shape) || ts.isSpreadAssignment(node.parent) || (ts.isCallExpression(node.parent) && node.parent.expression.getText().startsWith('Object.'))
        if (isForgotten) useAll(shape)
      }
    }
    ts.forEachChild(node, visit)
  }
  for (const source of sources) {
    if (isCatalogue(source.fileName) || !/texts|words|\bfr\b/i.test(source.text)) continue
    visit(source)
    // Types take seconds to work out: whoever runs the tests hears from this one in between.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return [...words].filter(([node]) => !used.has(node)).map(([node, path]) => `${node.getSourceFile().fileName.replace(root, '')}: ${path}`)
}

const programOf = (files: Readonly<Record<string, string>>): ts.Program => {
  const host = ts.createCompilerHost({})
  const given = (path: string) => files[path.replace(/^.*\//, '')]
  host.getSourceFile = (path, version) => ts.createSourceFile(path, given(path) ?? '', version, true)
  host.fileExists = (path) => given(path) !== undefined
  host.readFile = given
  return ts.createProgram(Object.keys(files), { noLib: true, allowImportingTsExtensions: true, noEmit: true, moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext }, host)
}

describe('a word that no page shows', () => {
  const catalogue = 'export const fr = { read: "lu", never: "jamais", part: { read: "lu", never: "jamais" }, states: { open: "ouvert" } as Record<string, string> }'

  it('is found, however deep', async () => {
    const program = programOf({ 'texts.fr.ts': catalogue, 'page.ts': 'import { fr } from "./texts.fr.ts"\nconst { part: p } = fr\nexport const page = [fr.read, p.read, fr.states["open"]]' })
    expect((await unusedWords(program, () => true)).map((line) => line.replace(/^.*: /, ''))).toEqual(['never', 'part.never'])
  })
  it('is not one of a branch given whole', async () => {
    const program = programOf({ 'texts.fr.ts': catalogue, 'page.ts': 'import { fr } from "./texts.fr.ts"\nconst show = (words: { read: string }) => words\nexport const page = [show(fr.part), fr.read, fr.never, fr.states]' })
    expect(await unusedWords(program, () => true)).toEqual([])
  })
})

it('every word of every catalogue is shown somewhere', async () => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config, ts.sys, root)
  const ours = new Set(productFiles.map((path) => `${root}${path}`))
  const program = ts.createProgram([...ours], options)
  expect(await unusedWords(program, (path) => ours.has(path))).toEqual([])
}, 120_000)
