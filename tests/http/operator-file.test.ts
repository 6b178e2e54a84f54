import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import { checkOperator, operatorFiles } from '#app/ui/shell/operator-check.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ressort-operator-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const fileOf = (value: unknown): string => write('operator.json', JSON.stringify(value))
write('good.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>')
write('bad.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script><image href="//exemple.fr/a.png"/></svg>')

describe('the boot', () => {
  it('accepts the example kept with the code', () => {
    const { reasons, contrasts } = checkOperator('operator.example.json')
    expect(reasons).toEqual([])
    expect(contrasts.length).toBeGreaterThan(40)
    expect([...operatorFiles('operator.example.json').keys()]).toEqual([paths.operatorLogo, paths.operatorTheme])
  })

  it('says that a file is absent, or is not JSON', () => {
    expect(checkOperator(join(folder, 'absent.json')).reasons).toEqual([expect.stringMatching(/^RESSORT_OPERATOR : le fichier .*absent\.json est introuvable ou illisible\.$/)])
    expect(checkOperator(folder).reasons).toEqual([expect.stringContaining('introuvable ou illisible')])
    expect(checkOperator(write('cut.json', '{"name":')).reasons).toEqual([expect.stringMatching(/^cut\.json : ce n’est pas du JSON/)])
  })

  it('refuses a logo and colours together, each with its reason', () => {
    expect(checkOperator(fileOf({ name: 'C', logo: 'bad.svg', colours: { accent: '#d9a441' } })).reasons).toEqual([
      'operator.json : logo : bad.svg contient <script>.',
      'operator.json : logo : bad.svg renvoie hors du fichier (href ou src).',
      'colours.accent (couleur d’accent) #d9a441 sur papier #faf9f5 : contraste 2,1, il faut 3.',
      'colours.accent (couleur d’accent) #d9a441 sur carte #ffffff : contraste 2,2, il faut 3.',
      'colours.accent (couleur d’accent) #d9a441 sur creux #f1efe8 : contraste 1,9, il faut 3.',
    ])
    expect(checkOperator(fileOf({ name: 'C', logo: 'none.svg' })).reasons).toEqual(['operator.json : logo : none.svg est introuvable à côté de ce fichier.'])
  })

  it('judges colours even where another key is wrong', () => {
    const { reasons } = checkOperator(fileOf({ name: 'C', nom: 1, colours: { ink: '#cccccc' } }))
    expect(reasons).toContain('operator.json : nom : clé inconnue.')
    expect(reasons.some((reason) => reason.startsWith('colours.ink (encre) #cccccc sur papier'))).toBe(true)
  })

  it('serves nothing that was not given, and a logo that can do nothing', () => {
    expect(operatorFiles(null).size).toBe(0)
    expect(operatorFiles(fileOf({ name: 'C' })).size).toBe(0)
    const logo = operatorFiles(fileOf({ name: 'C', logo: 'good.svg' })).get(paths.operatorLogo)
    expect([logo?.type, logo?.headers?.['Content-Security-Policy'], logo?.immutable]).toEqual(['image/svg+xml', "default-src 'none'; style-src 'unsafe-inline'; sandbox", false])
  })
})
