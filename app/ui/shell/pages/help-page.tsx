import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useShell } from '../use-shell.ts'
import { en } from './help-texts.en.ts'
import { type HelpItem, fr } from './help-texts.fr.ts'

export const helpWords = (lang: Lang) => (lang === 'fr' ? fr : en)

const Attack = ({ lang }: { lang: Lang }) => {
  const t = helpWords(lang).attack
  return (
    <Section title={t.title} aside={t.external} id={t.id}>
      <p>
        <b>{t.lead}</b>
      </p>
      <div className="split">
        <ol>
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <DescriptionList
          items={t.contacts.map(({ name, text, href, label }) => ({
            term: name,
            detail: (
              <>
                {href ? <a href={href}>{label}</a> : null}
                <span className="under">{text}</span>
              </>
            ),
          }))}
        />
      </div>
    </Section>
  )
}

const Item = ({ item }: { item: HelpItem }) => (
  <Disclosure summary={item.question}>
    <div className="flow">
      {item.answer.map((text) => (
        <p key={text}>
          <Glossed text={text} />
        </p>
      ))}
      {item.doors ? (
        <div className="actions">
          {item.doors.map((door) => (
            <Link key={door.to} to={paths[door.to]} className="button is-quiet">
              {door.label}
            </Link>
          ))}
        </div>
      ) : null}
    </div>
  </Disclosure>
)

const Contact = ({ lang }: { lang: Lang }) => {
  const { operator } = useShell()
  const t = helpWords(lang).contact
  const rows = [
    ...(operator.phone ? [{ term: t.phone, detail: <span className="num">{operator.phone}</span> }] : []),
    ...(operator.hours ? [{ term: t.hours, detail: operator.hours }] : []),
    ...(operator.email ? [{ term: t.email, detail: <a href={`mailto:${operator.email}`}>{operator.email}</a> }] : []),
  ]
  return (
    <Section title={t.title} aside={t.give} id={t.id}>
      {rows.length > 0 ? <DescriptionList items={rows} /> : <p>{t.none}</p>}
    </Section>
  )
}

/** Help by situation, an attack first; how to reach the operator last. */
export const HelpPage = ({ lang }: { lang: Lang }) => {
  const t = helpWords(lang)
  const parts = [t.attack, ...t.groups, t.contact]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        <nav aria-label={t.contents}>
          <ul className="inline-choices bare-list">
            {parts.map(({ id, title }) => (
              <li key={id} className="inline-choice">
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      <Attack lang={lang} />
      {t.groups.map((group) => (
        <Section key={group.id} title={group.title} id={group.id}>
          <div>
            {group.items.map((item) => (
              <Item key={item.question} item={item} />
            ))}
          </div>
        </Section>
      ))}
      <Contact lang={lang} />
    </>
  )
}
