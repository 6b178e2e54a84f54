import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { langs } from '#app/features/core/index.ts'
import { frenchPath, langOfPath, pathIn, paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { shellTextsOf } from './texts.ts'
import { useShell } from './use-shell.ts'

const languageNames = { fr: 'français', en: 'English' } as const
const themes = ['light', 'dark', 'system'] as const

/** One plain form that changes a preference and comes back to the page: works without a script, reloads the whole page with one. */
const Preference = ({ legend, back, children }: { legend: string; back: string; children: ReactNode }) => (
  <form method="post" action={paths.preferences} className="preference" aria-label={legend}>
    <input type="hidden" name="back" value={back} />
    <span>{legend}</span>
    {children}
  </form>
)

const HelpBlock = () => {
  const { lang, operator } = useShell()
  const t = shellTextsOf(lang).footer
  if (!operator.phone && !operator.email) return null
  return (
    <aside className="page" aria-labelledby="aide">
      <div className="help">
        <h2 id="aide">{t.help}</h2>
        <dl>
          {operator.phone ? (
            <div>
              <dt>{t.phone}</dt>
              <dd>
                <b className="num">{operator.phone}</b>
                {operator.hours ? <div>{operator.hours}</div> : null}
              </dd>
            </div>
          ) : null}
          {operator.email ? (
            <div>
              <dt>{t.email}</dt>
              <dd>
                <a href={`mailto:${operator.email}`}>{operator.email}</a>
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
    </aside>
  )
}

/** A page with an address per language: the other one is a link away. */
const LanguageLinks = ({ path }: { path: string }) => {
  const { lang } = useShell()
  return (
    <nav className="preference" aria-label={shellTextsOf(lang).footer.lang}>
      <span>{shellTextsOf(lang).footer.lang}</span>
      {langs.map((code) => (
        <a key={code} href={pathIn(path, code)} lang={code} hrefLang={code} className="link-button" aria-current={code === lang ? 'true' : undefined}>
          {languageNames[code]}
        </a>
      ))}
    </nav>
  )
}

/** A page of one's own space: the choice goes to the profile. */
const LanguageChoice = ({ back }: { back: string }) => {
  const { lang } = useShell()
  return (
    <Preference legend={shellTextsOf(lang).footer.lang} back={back}>
      {langs.map((code) => (
        <button key={code} type="submit" name="lang" value={code} lang={code} className="link-button" aria-pressed={code === lang}>
          {languageNames[code]}
        </button>
      ))}
    </Preference>
  )
}

/** Foot of every page: help, legal pages, language and display. */
export const Footer = () => {
  const { lang, theme, demo, operator } = useShell()
  const { pathname, search } = useLocation()
  const { footer: t, nav } = shellTextsOf(lang)
  const kept = search.replace(/([?&])fait=[^&]*&?/, '$1').replace(/[?&]$/, '')
  const back = pathname + kept
  const links = [
    { to: paths.accessibility, label: t.accessibility(t.conformity[operator.conformity]) },
    { to: paths.legal, label: t.legal },
    { to: paths.privacy, label: t.privacy },
    { to: paths.cookies, label: t.cookies },
    { to: paths.sitePlan, label: t.sitePlan },
    { to: paths.help, label: nav.help },
    { to: paths.glossary, label: t.glossary },
    ...(demo ? [{ to: paths.demonstrationMail, label: t.mail }] : []),
  ]
  return (
    <>
      <HelpBlock />
      <footer className="footer">
        <div className="page">
          <ul>
            {links.map((link) => (
              <li key={link.to}>
                <Link to={link.to}>{link.label}</Link>
              </li>
            ))}
          </ul>
          <div className="footer-foot">
            <p>{operator.audited ? t.by(operator.name ?? t.operator) : t.notAudited(operator.name ?? t.operator)}</p>
            <div>
              {langOfPath(pathname) ? <LanguageLinks path={frenchPath(back)} /> : <LanguageChoice back={back} />}
              <Preference legend={t.theme} back={back}>
                {themes.map((code) => (
                  <button key={code} type="submit" name="theme" value={code} className="link-button" aria-pressed={code === theme}>
                    {t.themes[code]}
                  </button>
                ))}
              </Preference>
            </div>
          </div>
        </div>
      </footer>
    </>
  )
}
