import { formKeyField } from '#app/http/form-key.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

/** A value that travels with the form. */
export const Hidden = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />

/** The key that makes a submission take effect once: the form's name and the seed of the page it was shown on. */
export const FormKey = ({ name }: { name: string }) => <Hidden name={formKeyField} value={`${name}.${useShell().formSeed}`} />
