import type { Shade } from './classes.ts'

export type MapKey = { readonly shade: Shade; readonly label: string }

/** What each filling of the map means, lightest first. */
export const MapLegend = ({ keys }: { keys: readonly MapKey[] }) => (
  <ul className="legend">
    {keys.map(({ shade, label }) => (
      <li key={label}>
        <svg viewBox="0 0 28 18" aria-hidden="true" focusable="false">
          <rect className={`shade-${shade}`} x="1" y="1" width="26" height="16" />
        </svg>
        {label}
      </li>
    ))}
  </ul>
)
