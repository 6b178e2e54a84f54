import type { Lang } from '#app/features/core/index.ts'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { glossaryByLetter, glossaryTextsOf, termAnchor } from '../glossary/glossary.ts'

const anchorOf = (letter: string): string => `lettre-${letter.toLowerCase()}`

/** Title and description of the page. */
export const glossaryWords = (lang: Lang) => glossaryTextsOf(lang).page

/** Every word the portal explains, under its letter. */
export const GlossaryPage = ({ lang }: { lang: Lang }) => {
  const t = glossaryWords(lang)
  const letters = glossaryByLetter(lang)
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        <nav className="letters" aria-label={t.letters}>
          <ul>
            {letters.map(({ letter }) => (
              <li key={letter}>
                <a href={`#${anchorOf(letter)}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      {letters.map(({ letter, terms }) => (
        <Section key={letter} title={letter} id={anchorOf(letter)}>
          <dl className="glossary is-wide">
            {terms.map(({ key, term, text }) => (
              <div key={key} id={termAnchor(key)}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </>
  )
}
