import { axisClass } from '#app/ui/axis-class.ts'

type LotBadgeProps = {
  number: number
  shortTitle?: string
  axisLetter: string
  /** `s` shows the numbered disc alone, its name for screen readers. */
  size?: 's' | 'm' | 'l'
}

/** A lot is always a number and a name; hue says the axis only. */
export const LotBadge = ({ number, shortTitle, axisLetter, size = 'm' }: LotBadgeProps) => {
  const disc = (
    <span className={`disc ${axisClass(axisLetter)}`}>
      <span className="visually-hidden">lot </span>
      {number}
      {size === 's' && shortTitle ? <span className="visually-hidden">, {shortTitle}</span> : null}
    </span>
  )
  if (size === 's' || !shortTitle) return disc
  return (
    <span className={size === 'l' ? 'lot-name is-large' : 'lot-name'}>
      {disc}
      <span>{shortTitle}</span>
    </span>
  )
}
