import { FieldError } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.ts'

/** The quantity of one item inside a table: its name is read out, not shown twice. */
export const QuantityInput = ({ itemCode, label, quantity }: { itemCode: string; label: string; quantity: number }) => {
  const field = useField(`quantities.${itemCode}`)
  return (
    <>
      <FieldError id={field.id} error={field.error} />
      <label className="visually-hidden" htmlFor={field.id}>
        {label}
      </label>
      <input {...field.attributes} id={field.id} className="input is-short num" inputMode="numeric" autoComplete="off" maxLength={9} defaultValue={field.typed ?? quantity} />
    </>
  )
}
