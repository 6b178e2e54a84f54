import type { ShownOperator } from './shell.ts'

/** Who runs this portal, beside its name: the operator's logo, else its name. */
export const OperatorMark = ({ name, logo }: Pick<ShownOperator, 'name' | 'logo'>) => {
  if (name === null) return null
  return logo ? <img className="brand-logo" src={logo} alt={name} height={40} /> : <span className="brand-operator">{name}</span>
}
