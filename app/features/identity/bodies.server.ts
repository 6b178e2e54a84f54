import { type OrganisationId, type Ports, asId } from '#app/features/core/index.ts'
import type { Tx } from '#db/client.server.ts'
import { type OrganisationRow, findByRegisterCode, findBySiret, saveOrganisation } from './organisations.repo.server.ts'
import type { BodyFields } from './other-body.form.ts'
import type { RegisterRow } from './register.ts'
import { sirenOf } from './siret.ts'

type Found = OrganisationRow | undefined

const waiting = (ports: Ports, row: Partial<OrganisationRow> & { name: string }) => ({
  id: asId<OrganisationId>(ports.newId()), kind: 'authority' as const, status: 'pending' as const, createdAt: ports.now(), ...row,
})

/** The organisation of a body of the register, made when this is its first sign-up. It stays inactive until somebody confirms an address. */
export const organisationOf = async (tx: Tx, body: RegisterRow, ports: Ports): Promise<Found> => {
  const known = await findByRegisterCode(tx, body.code)
  if (known) return known
  const { name, siren, department, population } = body
  await saveOrganisation(tx, waiting(ports, { name, siren, bodyType: body.type, registerCode: body.code, department, population }))
  return findByRegisterCode(tx, body.code)
}

/** The organisation of a public buyer declared by its SIRET, made when this is its first sign-up. */
export const declaredOrganisation = async (tx: Tx, body: BodyFields, ports: Ports): Promise<Found> => {
  const known = await findBySiret(tx, body.siret)
  if (known) return known
  const { siret, bodyType, department } = body
  await saveOrganisation(tx, waiting(ports, { name: body.bodyName, siren: sirenOf(siret), siret, bodyType, department }))
  return findBySiret(tx, siret)
}
