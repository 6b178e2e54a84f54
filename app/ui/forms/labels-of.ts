import { Children, type ReactNode, isValidElement } from 'react'

type Named = { name?: unknown; label?: unknown; legend?: unknown; children?: ReactNode }

/** Labels of the fields found among a form's children, so that the summary of faults can name them. A field inside a room's own component is not seen. */
export const labelsOf = (children: ReactNode, found: Record<string, string> = {}): Record<string, string> => {
  Children.forEach(children, (child) => {
    if (!isValidElement<Named>(child)) return
    const { name, label, legend, children: inner } = child.props
    const text = typeof label === 'string' ? label : typeof legend === 'string' ? legend : null
    if (typeof name === 'string' && text !== null) found[name] = text
    if (inner !== undefined && typeof inner !== 'function') labelsOf(inner, found)
  })
  return found
}
