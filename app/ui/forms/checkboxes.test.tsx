import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Reply } from '#app/http/reply.ts'
import { ShellContext, emptyShell } from '#app/ui/shell/shell.ts'
import { Checkboxes } from './checkboxes.tsx'
import { FormContents } from './form-contents.tsx'

const shown = (reply?: Partial<Reply>) =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{ ...emptyShell, lang: 'fr', formSeed: 'graine' }}>
      <FormContents reply={reply && { status: 422, issues: [], refusal: null, values: {}, ...reply }} name="organisme" issues={{ alone: 'Décochez l’une des deux.' }}>
        <Checkboxes name="about.C06" legend="Qui s’en occupe ?" options={[{ value: 'own', label: 'Vos agents' }, { value: 'nobody', label: 'Personne' }]} defaultValues={['own']} />
      </FormContents>
    </ShellContext.Provider>,
  )
const ticked = (html: string) => [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].filter(([box]) => box.includes('checked')).map(([box]) => /name="([^"]*)"/.exec(box)?.[1])

describe('several choices', () => {
  it('show those already made, each under a name of its own', () => {
    expect(ticked(shown())).toEqual(['about.C06.own'])
  })

  it('come back as they were ticked when the form is refused, with the fault told on the whole', () => {
    const html = shown({ values: { 'about.C06.nobody': 'on' }, issues: [{ path: 'about.C06', code: 'alone' }] })
    expect(ticked(html)).toEqual(['about.C06.nobody'])
    expect(html).toContain('href="#organisme-about-C06"')
    expect(html).toContain('id="organisme-about-C06"')
    expect(html).toContain('aria-describedby="organisme-about-C06-erreur"')
  })

  it('come back empty when nothing was ticked', () => {
    expect(ticked(shown({ values: { other: 'x' } }))).toEqual([])
  })
})
