/** Why a use case said no: a kind (which `http/respond` turns into a status), a stable code, and the facts its sentence needs. */
export type Refusal = {
  readonly kind: RefusalKind
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | null>>
}

export type RefusalKind =
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-many'
  | 'unavailable'

/** Expected outcomes are values: success carries `value`, a refusal carries its code and facts. Bugs throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (kind: RefusalKind, code: string, facts: Refusal['facts'] = {}): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { kind, code, facts },
})

/** The one refusal for "does not exist" and "is not yours": both answer alike, byte for byte. */
export const notFound = () => refuse('not-found', 'core.not-found')
