import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFiles, read, root } from './sources.ts'

const documents = allFiles.filter((path) => path.endsWith('.md'))
const links = (path: string): string[] => [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')

describe('the documents', () => {
  it('point to files that exist', () => {
    const broken = documents.flatMap((path) => links(path).filter((link) => !existsSync(join(root, dirname(path), link))).map((link) => `${path}: ${link}`))
    expect(broken).toEqual([])
  })

  it('name only npm scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const asked = documents.flatMap((path) => [...read(path).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map((match) => `${match[1]}`))
    expect(asked.filter((script) => !(script in scripts))).toEqual([])
  })

  it('explain every setting of the environment', () => {
    const variables = [...read('app/http/env.server.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1] ?? '')
    const explained = read('.env.example')
    expect(variables.length).toBeGreaterThan(5)
    expect(variables.filter((name) => !new RegExp(`^#.+\\n(#.*\\n)*${name}=`, 'm').test(explained))).toEqual([])
    expect(variables.filter((name) => !read('docs/operations.md').includes(`\`${name}\``))).toEqual([])
  })
})
