export { type BodyType, bodyTypes, declaredBodyTypes, isBodyType } from './body-types.ts'
export { type Identifier, type IdentifierFault, formatIdentifier, isSiren, isSiret, readSiren, readSiret, sirenOf } from './siret.ts'
export { type PasswordFault, passwordFault, passwordLengths } from './password.ts'
