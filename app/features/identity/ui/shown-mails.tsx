import { Fragment } from 'react'
import { type Lang, formatInstant } from '#app/features/core/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Section } from '#app/ui/kit/section.tsx'

type Shown = { id: number; queuedAt: Date; recipient: string; subject: string; body: string }

/** A text whose addresses can be followed: they lead back to this portal. */
const Linked = ({ text }: { text: string }) => (
  <p>
    {text.split(/(https?:\/\/\S+|\n)/).map((part, at) => {
      if (part === '\n') return <br key={at} />
      return URL.canParse(part) ? (
        <a key={at} href={new URL(part).pathname}>
          {part}
        </a>
      ) : (
        <Fragment key={at}>{part}</Fragment>
      )
    })}
  </p>
)

/** A message is in the language of whoever receives it: its greeting tells which. */
const langOf = (body: string): Lang => (body.startsWith(textsOf('en').mail.hello) ? 'en' : 'fr')

/** The messages of the demonstration, latest first. */
export const ShownMails = ({ mails, lang }: { mails: readonly Shown[]; lang: Lang }) => {
  const t = textsOf(lang).demoMail
  if (mails.length === 0) return <EmptyState title={t.empty} action={<ButtonLink to={paths.signUp}>{t.emptyAction}</ButtonLink>}>{t.emptyText}</EmptyState>
  return (
    <>
      {mails.map((mail) => (
        <Section key={mail.id} title={<span lang={langOf(mail.body)}>{mail.subject}</span>} aside={`${t.to(mail.recipient)} · ${formatInstant(mail.queuedAt, lang)}`}>
          <div className="flow" lang={langOf(mail.body)}>
            {mail.body.trim().split('\n\n').map((paragraph, at) => (
              <Linked key={at} text={paragraph} />
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}
