import { environment } from '#app/http/env.server.ts'
import type { Operator } from './shell.ts'

const said = (name: string): string | null => process.env[name]?.trim() || null

/** An invented operator: the telephone number lies in the range kept for fiction (Arcep, 02 61 91 xx xx). */
const demonstration: Operator = {
  name: 'Centrale d’achat (démonstration)',
  address: null,
  publisher: null,
  host: null,
  phone: '02 61 91 00 00',
  email: 'aide@ressort.demo',
}

/** Facts about the operator, from the environment (`OPERATOR_*`); the demonstration's are invented. */
export const readOperator = (): Operator => {
  const told: Operator = {
    name: said('OPERATOR_NAME'),
    address: said('OPERATOR_ADDRESS'),
    publisher: said('OPERATOR_PUBLISHER'),
    host: said('OPERATOR_HOST'),
    phone: said('OPERATOR_PHONE'),
    email: said('OPERATOR_EMAIL'),
  }
  if (!environment().demo) return told
  return {
    name: told.name ?? demonstration.name,
    address: told.address,
    publisher: told.publisher,
    host: told.host,
    phone: told.phone ?? demonstration.phone,
    email: told.email ?? demonstration.email,
  }
}
