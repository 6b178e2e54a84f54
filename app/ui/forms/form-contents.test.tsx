import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { refuse } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ShellContext, emptyShell } from '#app/ui/shell/shell.ts'
import { Checkbox } from './checkbox.tsx'
import { FormContents, type FormContentsProps } from './form-contents.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const shown = (props: Partial<FormContentsProps>, lang: 'fr' | 'en' = 'fr') =>
  renderToStaticMarkup(
    <ShellContext.Provider value={{ ...emptyShell, lang, formSeed: 'graine' }}>
      <FormContents reply={undefined} name="inscription" submit="Envoyer" {...props}>
        <TextField name="siret" label="SIRET" hint="14 chiffres" required inputMode="numeric" suffix="chiffres" />
        <TextField name="password" label="Mot de passe" type="password" />
        <TextArea name="reason" label="Motif" />
        <Select name="type" label="Type" options={[{ value: 'ccas', label: 'CCAS' }]} />
        <Radios name="level" legend="Niveau" options={[{ value: '0', label: 'Jamais' }, { value: '1', label: 'Une fois' }]} />
        <Checkbox name="guess" label="Je devine" />
      </FormContents>
    </ShellContext.Provider>,
  )

const refused = (rest: Partial<Reply>): Reply => ({ status: 422, issues: [], refusal: null, values: {}, ...rest })

describe('a fresh form', () => {
  const html = shown({})
  it('carries a key that takes effect once, and no fault', () => {
    expect(html).toContain('name="formKey" value="inscription.graine"')
    expect(html).not.toContain('role="alert"')
    expect(html).not.toContain('aria-invalid')
  })
  it('labels every control and ties its hint to it', () => {
    expect(html).toContain('<label for="inscription-siret">SIRET</label>')
    expect(html).toContain('aria-describedby="inscription-siret-aide"')
    expect(html).toContain('id="inscription-siret-aide">14 chiffres')
    expect(html).toContain('<legend>Niveau</legend>')
  })
  it('needs no script: a button that submits, native controls, no handler', () => {
    expect(html).toContain('<button type="submit" class="button">Envoyer</button>')
    expect(html).not.toMatch(/ on[a-z]+=|<script|style=/)
  })
})

describe('a refused form', () => {
  const html = shown({
    reply: refused({
      issues: [{ path: 'siret', code: 'siret-short' }, { path: 'level', code: 'required' }],
      values: { siret: '214900078', reason: 'Essai <b>', type: 'ccas', level: '1', guess: 'on', password: 'secret-never-shown' },
    }),
    issues: { 'siret-short': 'Il manque des chiffres.' },
  })
  it('lists the faults in the order of the fields, whatever the order they were found in', () => {
    const late = shown({ reply: refused({ issues: [{ path: 'level', code: 'required' }, { path: 'reason', code: 'required' }, { path: 'siret', code: 'required' }] }) })
    expect([...late.matchAll(/<a href="#inscription-(\w+)">/g)].map(([, field]) => field)).toEqual(['siret', 'reason', 'level'])
  })
  it('lists the faults first, each a link to its field with the field’s name', () => {
    expect(html).toMatch(/role="alert" tabindex="-1"/)
    expect(html).toContain('2 réponses sont à corriger')
    expect(html).toContain('<a href="#inscription-siret">SIRET — Il manque des chiffres.</a>')
    expect(html).toContain('<a href="#inscription-level">Niveau — Remplissez ce champ.</a>')
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<label'))
  })
  it('says the fault beside the field and ties it to the control', () => {
    expect(html).toContain('aria-invalid="true" aria-describedby="inscription-siret-aide inscription-siret-erreur"')
    expect(html).toContain('id="inscription-siret-erreur"')
  })
  it('keeps every typed value, escaped', () => {
    expect(html).toContain('value="214900078"')
    expect(html).toContain('Essai &lt;b&gt;</textarea>')
    expect(html).toMatch(/<option value="ccas" selected="">/)
    expect(html).toMatch(/type="radio"[^>]*checked="" value="1"/)
    expect(html).toMatch(/type="checkbox"[^>]*checked="" value="on"/)
  })
  it('never shows a password again', () => {
    expect(html).not.toContain('secret-never-shown')
  })
})

it('a long answer says how much it may hold, and is never cut while it is typed', () => {
  const html = renderToStaticMarkup(
    <FormContents reply={undefined} name="f">
      <TextArea name="note" label="Note" maxLength={2000} />
    </FormContents>,
  )
  expect(html).toContain('2\u202f000 caractères au plus.')
  expect(html).toContain('aria-describedby="f-note-compte"')
  expect(html).not.toContain('maxlength')
})

it('the summary names a field that a room draws itself', () => {
  const html = renderToStaticMarkup(
    <FormContents reply={refused({ issues: [{ path: 'prices.item', code: 'required' }] })} name="f" labels={{ 'prices.item': 'Demi-journée' }}>
      <p />
    </FormContents>,
  )
  expect(html).toContain('<a href="#f-prices-item">Demi-journée — Remplissez ce champ.</a>')
})

describe('a refusal', () => {
  const { refusal } = refuse('conflict', 'ordering.ceiling', { remaining: 1200 })
  it('speaks with the room’s sentence and its facts', () => {
    expect(shown({ reply: refused({ refusal }), refusals: { 'ordering.ceiling': (facts) => `Il reste ${facts.remaining} €.` } })).toContain('Il reste 1200 €.')
  })
  it('falls back on the sentence of its kind, in the language of the page', () => {
    expect(shown({ reply: refused({ refusal }) })).toContain('La situation a changé')
    expect(shown({ reply: refused({ refusal }) }, 'en')).toContain('Things have changed')
  })
})

it('a box left empty stays empty after a refusal, even if it was ticked by default', () => {
  const html = renderToStaticMarkup(
    <FormContents reply={refused({ values: {} })} name="f">
      <Checkbox name="guess" label="Je devine" defaultChecked />
    </FormContents>,
  )
  expect(html).not.toContain('checked')
})
