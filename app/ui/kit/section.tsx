import type { ReactNode } from 'react'

type SectionProps = { title?: ReactNode; id?: string; aside?: ReactNode; wide?: boolean; children: ReactNode }

/** A section under an ink rule: title and aside in the margin column, content beside. Without a title, or `wide`, it takes the whole width. */
export const Section = ({ title, id, aside, wide, children }: SectionProps) => {
  const headingId = id && title ? `${id}-titre` : undefined
  return (
    <section className={wide || !title ? 'section is-full' : 'section'} id={id} aria-labelledby={headingId}>
      {title ? (
        <header>
          <h2 id={headingId}>{title}</h2>
          {aside ? <div className="section-aside">{typeof aside === 'string' ? <p>{aside}</p> : aside}</div> : null}
        </header>
      ) : null}
      <div className="flow">{children}</div>
    </section>
  )
}
