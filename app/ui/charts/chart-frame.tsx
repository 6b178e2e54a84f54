import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { textsOf } from '#app/ui/texts.ts'

type ChartFrameProps = {
  title: string
  /** What to remember, in one sentence worked out from the same figures. */
  takeaway: string
  /** The drawing; or the table itself, when the marks stand in its cells. */
  children: ReactNode
  legend?: ReactNode
  /** The same figures as a table, folded under the drawing. */
  table?: ReactNode
  open?: boolean
  /** Address of the same figures as a file. */
  csv?: string
  /** Rank of the title under the page's own: 2 where no section stands between. */
  level?: 2 | 3
  lang: Lang
}

/** Every chart: its title, what to remember, the drawing, its twin as a table, its figures as a file. */
export const ChartFrame = ({ title, takeaway, children, legend, table, open, csv, level = 3, lang }: ChartFrameProps) => {
  const Title = `h${level}` as const
  const t = textsOf(lang).chart
  return (
    <figure className="chart-frame">
      <figcaption>
        <Title>{title}</Title>
        <p>{takeaway}</p>
      </figcaption>
      {children}
      {legend}
      {table ? (
        <Disclosure summary={t.figures} open={open}>
          {table}
        </Disclosure>
      ) : null}
      {csv ? (
        <a className="chart-file" href={csv}>
          {t.file}
          <span className="visually-hidden"> {t.fileOf(title)}</span>
        </a>
      ) : null}
    </figure>
  )
}
