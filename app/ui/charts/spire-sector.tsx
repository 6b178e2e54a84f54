import type { Placed } from './geometry.ts'
import type { SpireSector } from './spire-data.ts'
import { reachedCoils, targetLine, unknownThread } from './spire-thread.ts'
import type { Weave } from './weave.ts'

type SectorProps = { sector: Placed<SpireSector>; id: string; hue: string; weave: Weave; draws: boolean }

/** One lot: the coils it reaches, dashes where its level is to confirm, its target dotted. */
export const SpireSectorMark = ({ sector, id, hue, weave, draws }: SectorProps) => {
  const { state, point, target, from, to } = sector
  const known = state === 'known'
  const coils = point === null ? [] : reachedCoils(point, from, to)
  return (
    <g data-sector={sector.code}>
      {point === null ? <path className="unknown-thread" d={unknownThread(from, to)} /> : null}
      {coils.length > 0 ? (
        <g className={`coils ${hue}${known ? '' : ' is-unsure'}`}>
          <g id={id}>
            {coils.map((d) => (
              <path key={d} pathLength={known && draws ? 1 : undefined} d={d} />
            ))}
          </g>
        </g>
      ) : null}
      {coils.length > 0 && known && weave !== 'plain' ? <use className="weave" stroke={`url(#${weave})`} href={`#${id}`} /> : null}
      {target !== null && target > 0 ? <path className="target" d={targetLine(target, from, to)} /> : null}
    </g>
  )
}
