import type { Bilingual, Lang } from '#app/features/core/index.ts'
import { Checkbox } from '#app/ui/forms/checkbox.tsx'
import { FieldError } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.ts'
import { textsOf } from '../texts.ts'

type Part = { readonly code: string; readonly title: Bilingual; readonly questions: number }

/** The parts that a link opens, one box each. */
export const PartBoxes = ({ parts, preselected, lang }: { parts: readonly Part[]; preselected: string | null; lang: Lang }) => {
  const field = useField('part')
  const t = textsOf(lang).invitations
  return (
    <fieldset className={field.error ? 'field is-wide has-error' : 'field is-wide'} id={field.id} tabIndex={-1} aria-describedby={field.error ? `${field.id}-erreur` : undefined}>
      <legend>{t.parts}</legend>
      <FieldError id={field.id} error={field.error} />
      {parts.map(({ code, title, questions }) => (
        <Checkbox key={code} name={`part.${code}`} label={t.part(title[lang], questions)} defaultChecked={code === preselected} />
      ))}
    </fieldset>
  )
}
