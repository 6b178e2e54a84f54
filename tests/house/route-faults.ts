import ts from 'typescript'

const builders: Readonly<Record<string, readonly string[]>> = { loader: ['defineLoader', 'defineDownload'], action: ['defineAction', 'defineSave'] }
const allowed = new Set(['loader', 'action', 'meta', 'handle', 'default', 'links', 'ErrorBoundary', 'shouldRevalidate', 'headers'])
const longest = 25

const isAllowed = (file: ts.SourceFile, name: string): boolean => allowed.has(name) || (name === 'Layout' && file.fileName === 'app/root.tsx')

const builtBy = (initializer: ts.Expression | undefined): string | null =>
  initializer && ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression) ? initializer.expression.text : null

const linesOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.end).line - file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1

const exported = (node: ts.Statement): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const faultsOfVariable = (file: ts.SourceFile, declaration: ts.VariableDeclaration): string[] => {
  const name = declaration.name.getText(file)
  const named = builders[name]
  if (!named) return isAllowed(file, name) ? [] : [`exports ${name}, which is not part of a route`]
  if (!named.includes(builtBy(declaration.initializer) ?? '')) return [`${name} is not built by ${named.join(' or ')}`]
  const lines = linesOf(file, declaration)
  return lines > longest ? [`${name} takes ${lines} lines`] : []
}

/** What is wrong in a route module: a loader or action that goes around the policy table, or an export Remix does not expect. */
export const faultsOfRoute = (path: string, source: string): string[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  return file.statements.flatMap((node) => {
    if (ts.isExportDeclaration(node)) {
      if (node.isTypeOnly) return []
      return node.exportClause && ts.isNamedExports(node.exportClause)
        ? node.exportClause.elements.filter(({ name }) => !['ErrorBoundary', 'default'].includes(name.text)).map(({ name }) => `re-exports ${name.text}`)
        : ['re-exports everything']
    }
    if (!exported(node)) return []
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap((declaration) => faultsOfVariable(file, declaration))
    if (ts.isFunctionDeclaration(node)) {
      const name = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ? 'default' : (node.name?.text ?? 'default')
      if (name in builders) return [`${name} is not built by ${builders[name]?.join(' or ')}`]
      return isAllowed(file, name) ? [] : [`exports ${name}, which is not part of a route`]
    }
    return []
  })
}

/** URL of a flat route file, parameters as `:x`; null for the catch-all. */
export const urlOfRoute = (path: string): string | null => {
  const name = path.replace(/^app\/routes\//, '').replace(/\.tsx?$/, '').replace(/\/route$/, '')
  if (name === '$') return null
  const steps = name
    .replaceAll('[.]', '\0')
    .split('.')
    .filter((step) => step !== '_index')
    .map((step) => step.replaceAll('\0', '.').replace(/_$/, '').replace(/^\$[^.]*/, ':x'))
  return `/${steps.join('/')}`
}
