export { type BodyType, bodyTypes, isBodyType } from './body-types.ts'
