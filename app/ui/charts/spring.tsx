import { TURN, type Point, through } from './geometry.ts'

const CLOSE = 40
const HEIGHT = 14
const LEAD = 14
const BOX = HEIGHT * 2 + 10

const STEPS = 20
/** How far the wire turns at each end. */
const CURL = 1.25

/** How far a loop leans back: a stretched spring keeps small loops. */
const depthOf = (pitch: number): number => pitch * (pitch > 100 ? 0.19 : 0.4)

const at = (t: number, pitch: number): Point => [LEAD + pitch * (t / TURN) - depthOf(pitch) * Math.sin(t), BOX / 2 + HEIGHT * Math.cos(t)]
const stretchOf = (pitch: number) => (from: number, to: number): string =>
  through(Array.from({ length: STEPS + 1 }, (_, step) => at(from + ((to - from) * step) / STEPS, pitch)))

type SpringProps = {
  loops: number
  /** Loops already made. */
  done?: number
  /** Whether the next loop is being made. */
  current?: boolean
  /** Class of the hue of each loop, when loops stand for parts of axes. */
  hues?: readonly string[]
  /** Width of a loop: a stretched spring spans a whole page. */
  pitch?: number
}

/** The spring from the side: progress by part. Always beside its words. */
export const Spring = ({ loops, done = 0, current = false, hues = [], pitch = CLOSE }: SpringProps) => {
  const count = Math.min(Math.max(1, loops), 80)
  const stretch = stretchOf(pitch)
  const width = pitch * count + LEAD * 2
  // A few loops keep their size instead of filling the column.
  const shown = Math.max(width, 360)
  const classOf = (loop: number): string =>
    loop < done ? `loop is-done ${hues[loop] ?? ''}` : loop === done && current ? `loop is-current ${hues[loop] ?? 'axis-ink'}` : 'loop'
  const list = Array.from({ length: count }, (_, loop) => loop)
  return (
    <svg className="spring" viewBox={`0 0 ${shown} ${BOX}`} aria-hidden="true" focusable="false">
      <path className={done > 0 ? classOf(0) : 'loop'} d={stretch(-CURL, 0)} />
      {list.map((loop) => (
        <path key={loop} className={classOf(loop)} d={stretch(loop * TURN + Math.PI, (loop + 1) * TURN)} />
      ))}
      <path className={done >= count ? classOf(count - 1) : 'loop'} d={stretch(count * TURN, count * TURN + CURL)} />
      {list.map((loop) => (
        <g key={loop}>
          <path className={loop < done ? 'halo is-done' : 'halo'} d={stretch(loop * TURN + 0.25, loop * TURN + Math.PI - 0.25)} />
          <path className={classOf(loop)} d={stretch(loop * TURN, loop * TURN + Math.PI)} />
        </g>
      ))}
    </svg>
  )
}
