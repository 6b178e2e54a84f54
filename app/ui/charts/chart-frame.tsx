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
  lang: Lang
}

/** Every chart: its title, what to remember, the drawing, its twin as a table, its figures as a file. */
export const ChartFrame = ({ title, takeaway, children, legend, table, open, csv, lang }: ChartFrameProps) => {
  const t = textsOf(lang).chart
  return (
    <figure className="chart-frame">
      <figcaption>
        <h3>{title}</h3>
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
        <a className="chart-file" href={csv} download>
          {t.file}
          <span className="visually-hidden"> {t.fileOf(title)}</span>
        </a>
      ) : null}
    </figure>
  )
}
