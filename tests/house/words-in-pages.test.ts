import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { productFiles, read } from './sources.ts'

/** Attributes that a person reads or hears, native or of our own components. */
const spoken = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'caption', 'detail', 'header', 'heading', 'hint', 'label', 'lead', 'note', 'placeholder', 'summary', 'title'])

/** What is the same in every language: the name of the service, and « lot ». */
const sameEverywhere = new Set(['Ressort', 'lot'])

const isWords = (text: string): boolean => /\p{L}{2}|^\s*\p{Lu}\s*$/u.test(text) && !sameEverywhere.has(text.trim())

/** The literal pieces that an expression may show: both branches of a condition, the text of a template. */
const shownBy = (node: ts.Expression): string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  if (ts.isParenthesizedExpression(node)) return shownBy(node.expression)
  if (ts.isConditionalExpression(node)) return [...shownBy(node.whenTrue), ...shownBy(node.whenFalse)]
  if (!ts.isBinaryExpression(node)) return []
  const { operatorToken: { kind } } = node
  const joins = kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.PlusToken
  return joins ? [...shownBy(node.left), ...shownBy(node.right)] : kind === ts.SyntaxKind.AmpersandAmpersandToken ? shownBy(node.right) : []
}

const isChild = (node: ts.JsxExpression): boolean => ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)

const textOf = (node: ts.Node): string[] => {
  if (ts.isJsxText(node)) return [node.text]
  if (ts.isJsxExpression(node)) return node.expression && isChild(node) ? shownBy(node.expression) : []
  if (!ts.isJsxAttribute(node) || !spoken.has(node.name.getText()) || !node.initializer) return []
  if (ts.isStringLiteral(node.initializer)) return [node.initializer.text]
  return ts.isJsxExpression(node.initializer) && node.initializer.expression ? shownBy(node.initializer.expression) : []
}

/** Words written in JSX rather than in a catalogue. */
const hardWords = (code: string): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    found.push(...textOf(node).filter(isWords).map((text) => text.trim()))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('page.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

describe('a word written in JSX', () => {
  const planted = [
    '<p>Bonjour</p>',
    '<p>{\'Bonjour\'}</p>',
    '<p>{open ? \'Ouvert\' : null}</p>',
    '<p>{name ?? \'inconnu\'}</p>',
    '<p>{`Bonjour ${name}`}</p>',
    '<p>{isNew && \'nouveau\'}</p>',
    '<nav aria-label="Menu" />',
    '<a title="Ouvrir">{t.open}</a>',
    '<input placeholder="Votre nom" />',
    '<img src={src} alt="Logo" />',
    '<Section title={\'Résultats\'} />',
    '<th>À</th>',
  ]
  it.each(planted)('is seen in %s', (code) => expect(hardWords(`const page = ${code}`)).toHaveLength(1))

  it('is not confused with what is no word', () => {
    const lawful = '<p className="lead" id="haut" lang="fr" title={t.title}>{t.lead} · {count} {`${count} €`} <br /> / 4 <Icon name="check" />{text.split(\'mot\')}</p>'
    expect(hardWords(`const page = ${lawful}`)).toEqual([])
  })
})

it('no page or component speaks without a catalogue', () => {
  const pages = productFiles.filter((path) => path.startsWith('app/') && path.endsWith('.tsx'))
  expect(pages.length).toBeGreaterThan(50)
  expect(pages.flatMap((path) => hardWords(read(path)).map((text) => `${path}: ${text}`))).toEqual([])
})
