import type { Shade } from './classes.ts'
import { boxes, crown, shapes, view } from './shapes.ts'

export type MapArea = {
  readonly code: string
  /** Everything the area says: its name, its code, its figures. */
  readonly name: string
  readonly shade: Shade
  /** Where a press leads, already in the language of the page; null where there is nothing to open. */
  readonly href: string | null
}

type DepartmentMapProps = {
  /** Says what the map shows and that the list gives the same figures. */
  label: string
  areas: readonly MapArea[]
  current?: string | null
}

const enlarged = new Set(crown.map(([code]) => code))
const empty = { shade: 'none', href: null, name: '' } as const

/**
 * The départements, overseas and enlarged Paris in boxes, each a link of its own. The list beside is the first way in: it comes before in the
 * page and opens the same things, so the hundred links of the map take no tab stop; a pointer, a finger or a reading cursor still reaches them.
 */
export const DepartmentMap = ({ label, areas, current }: DepartmentMapProps) => {
  const known = new Map(areas.map((area) => [area.code, area]))
  const classOf = (code: string) => `shade-${known.get(code)?.shade ?? 'none'}`
  const [, open] = [...crown, ...shapes].find(([code]) => code === current) ?? []
  const link = ([code, path]: (typeof shapes)[number]) => {
    const { href, name } = known.get(code) ?? empty
    const shape = <path className={classOf(code)} d={path} />
    return href === null ? (
      <g key={code}>{shape}</g>
    ) : (
      <a key={code} href={href} tabIndex={-1} aria-current={code === current ? 'true' : undefined}>
        <title>{name}</title>
        {shape}
      </a>
    )
  }
  return (
    <svg className="map" viewBox={`0 0 ${view.width} ${view.height}`} role="group" aria-label={label}>
      <defs>
        <pattern id="map-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="7" height="7" />
          <path className="stroke" d="M0 0V7" strokeWidth="2.4" />
        </pattern>
      </defs>
      {boxes.map(({ code, ...box }) => (
        <rect key={code} className="map-box" {...box} />
      ))}
      {shapes.map((shape) => (enlarged.has(shape[0]) ? <path key={shape[0]} className={classOf(shape[0])} d={shape[1]} /> : link(shape)))}
      {crown.map(link)}
      <g aria-hidden="true">
        {open ? (
          <>
            <path className="map-open" d={open} />
            <path className="map-open is-inner" d={open} />
          </>
        ) : null}
        {boxes.map(({ code, x, y }) => (
          <text key={code} x={x + 6} y={y + 20}>
            {code}
          </text>
        ))}
      </g>
    </svg>
  )
}
