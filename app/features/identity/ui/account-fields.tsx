import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { TextField } from '#app/ui/forms/text-field.tsx'

/** The fields that make an account. A function, not a component: the summary of faults then knows their labels. */
export const accountFields = (lang: Lang) => {
  const t = textsOf(lang).fields
  return (
    <>
      <TextField name="name" label={t.name} hint={t.nameHint} autoComplete="name" required maxLength={80} />
      <TextField name="jobTitle" label={t.jobTitle} hint={t.jobTitleHint} autoComplete="organization-title" required maxLength={80} />
      <TextField name="email" label={t.email} hint={t.emailHint} type="email" autoComplete="email" inputMode="email" required maxLength={254} />
      {newPasswordField(lang)}
    </>
  )
}

/** The field where a password is chosen. */
export const newPasswordField = (lang: Lang) => {
  const t = textsOf(lang).fields
  return <TextField name="newPassword" label={t.newPassword} hint={t.newPasswordHint} type="password" autoComplete="new-password" required />
}
