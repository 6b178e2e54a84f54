import ts from 'typescript'

const forbiddenCalls = new Set(['Date', 'randomUUID', 'setTimeout', 'setInterval', 'fetch'])
const forbiddenReads = new Set(['process.env', 'crypto.randomUUID', 'crypto.getRandomValues', 'performance.now', 'Date.now', 'Math.random'])

/** Where a plain file of a room reads the clock, luck or the machine. */
export const faultsOfPurity = (path: string, source: string): string[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && (node.arguments?.length ?? 0) === 0) faults.push('new Date()')
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && forbiddenCalls.has(node.expression.text)) faults.push(`${node.expression.text}()`)
    if (ts.isPropertyAccessExpression(node) && forbiddenReads.has(node.getText(file))) faults.push(node.getText(file))
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly && /^['"]node:/.test(node.moduleSpecifier.getText(file))) faults.push(node.moduleSpecifier.getText(file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return faults
}
