import { describe, expect, it } from 'vitest'
import { readFile } from '#app/features/assessment/evidence/read-file.server.ts'
import { samples } from '#tests/support/sample-files.ts'

const read = async (name: string, sample: string) => {
  const found = await readFile({ name, bytes: samples[sample] ?? new Uint8Array() })
  return found.ok ? found.value.mediaType : found.refusal.code
}

describe('the content of a file', () => {
  it.each(['pdf', 'png', 'jpg', 'webp', 'docx', 'xlsx', 'odt', 'ods'])('of kind %s is recognised', async (kind) => {
    expect(await read(`pièce.${kind}`, kind)).toMatch(/^(application|image)\//)
  })
  it.each(['exe', 'html', 'svg', 'zip', 'png', 'docx', 'pptx'])('of kind %s is not taken for a PDF', async (kind) => {
    expect(await read('pièce.pdf', kind)).toBe('evidence.disguised')
  })
  it.each(['zip', 'pptx', 'odt', 'xlsx'])('of kind %s is not taken for a DOCX', async (kind) => {
    expect(await read('pièce.docx', kind)).toBe('evidence.disguised')
  })
  it.each([['docx', 'docm'], ['docx', 'docxWithMacros'], ['odt', 'odtWithMacros'], ['docm', 'docm']])('named .%s with macros (%s) is refused', async (extension, sample) => {
    expect(await read(`pièce.${extension}`, sample)).toBe('evidence.macros')
  })
  it.each(['html', 'svg', 'exe', 'zip'])('of kind %s is refused under its own name', async (kind) => {
    expect(await read(`pièce.${kind}`, kind)).toBe('evidence.other-kind')
  })
  it('that is empty is refused', async () => expect(await read('pièce.pdf', 'none')).toBe('evidence.empty'))
  it('cut after its first bytes is of no kind, without a failure', async () => {
    for (const [kind, bytes] of Object.entries(samples)) for (const length of [1, 4, 12, 40]) expect((await readFile({ name: `${kind}.odt`, bytes: bytes.slice(0, length) })).ok).toBe(false)
  })
})
