import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

/** Each planted line breaks one convention, and names the rule that must see it. */
const planted: readonly (readonly [file: string, code: string, rule: string])[] = [
  ['app/features/ordering/planted.ts', 'export const late = () => Date.now()\n', 'no-restricted-properties'],
  ['app/features/ordering/planted.ts', 'export const luck = () => Math.random()\n', 'no-restricted-properties'],
  ['app/features/ordering/planted.ts', "import { readFileSync } from 'node:fs'\nexport const planted = readFileSync\n", 'no-restricted-imports'],
  ['app/features/ordering/planted.ts', "import { eq } from 'drizzle-orm'\nexport const planted = eq\n", 'no-restricted-imports'],
  ['app/features/ordering/planted.ts', "import { save } from './ordering.repo.server.ts'\nexport const planted = save\n", 'no-restricted-imports'],
  ['app/features/ordering/planted.service.server.ts', "export const isOurs = (lotCode: string) => lotCode === 'lot-3'\n", 'no-restricted-syntax'],
  ['app/routes/planted.tsx', "export default function Planted() { return <p>{['lot-7']}</p> }\n", 'no-restricted-syntax'],
  ['app/features/ordering/planted.ts', 'export class Order {}\n', 'no-restricted-syntax'],
  ['app/features/ordering/planted.ts', 'export enum State { Open }\n', 'no-restricted-syntax'],
  ['app/features/ordering/planted.ts', 'export interface Order { total: number }\n', '@typescript-eslint/consistent-type-definitions'],
  ['app/features/ordering/planted.ts', 'export const total = (order: any) => order\n', '@typescript-eslint/no-explicit-any'],
  ['app/features/ordering/planted.ts', '// @ts-ignore\nexport const total: number = ""\n', '@typescript-eslint/ban-ts-comment'],
  ['app/http/planted.ts', "console.log('hello')\n", 'no-console'],
  ['app/ui/kit/planted.tsx', 'export const Planted = () => <img src="/favicon.svg" />\n', 'jsx-a11y/alt-text'],
]

const eslint = new ESLint({ cwd: root })

const faultsOf = async (filePath: string, code: string): Promise<string[]> => {
  const results = await eslint.lintText(code, { filePath })
  return results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId ?? 'unreadable'))
}

describe('the conventions', () => {
  for (const [file, code, rule] of planted) {
    it(`${rule} sees « ${code.trim().split('\n').at(-1)?.slice(0, 60)} » in ${file}`, async () => expect(await faultsOf(file, code)).toContain(rule), 30_000)
  }

  it('leave a lawful rule in peace', async () => {
    expect(await faultsOf('app/features/ordering/planted.ts', 'export const remaining = (ceilingCents: number, takenCents: number): number => ceilingCents - takenCents\n')).toEqual([])
  })
})
