import { useLocation } from '@remix-run/react'
import { frenchPath, paths } from '#app/paths.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { BrandMark } from './brand-mark.tsx'
import { OperatorMark } from './operator-mark.tsx'
import { type NavItem, homeOf, navigationOf } from './navigation.ts'
import type { Shell } from './shell.ts'
import { shellTextsOf } from './texts.ts'
import { useShell } from './use-shell.ts'

const Items = ({ items }: { items: readonly NavItem[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item.to}>
        <Link to={item.to} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      </li>
    ))}
  </ul>
)

const SignOut = ({ label }: { label: string }) => (
  <form method="post" action={paths.signOut}>
    <button type="submit" className="link-button">
      {label}
    </button>
  </form>
)

const Account = ({ person }: { person: NonNullable<Shell['person']> }) => {
  const t = shellTextsOf(useShell().lang)
  return (
    <div className="account">
      <b>{person.organisationName}</b>
      <span>
        {person.name} · {person.roles.map((role) => t.roles[role]).join(', ')}
      </span>
      <ul className="account-links">
        {person.organisationKind === 'authority' ? (
          <li>
            <Link to={paths.team}>{t.nav.team}</Link>
          </li>
        ) : null}
        <li>
          <Link to={paths.account}>{t.nav.account}</Link>
        </li>
        <li>
          <SignOut label={t.nav.signOut} />
        </li>
      </ul>
    </div>
  )
}

/** Head of every page: the demonstration band, the service, who is signed in, the sections of the audience. */
export const Header = () => {
  const { lang, demo, person, operator } = useShell()
  const { pathname } = useLocation()
  const t = shellTextsOf(lang)
  const items = navigationOf(person, frenchPath(pathname), t.nav)
  return (
    <>
      <header className="masthead">
        {demo ? (
          <div className="demo-band">
            <p className="page">{t.demo}</p>
          </div>
        ) : null}
        <div className="page masthead-row">
          <Link className="brand" to={homeOf(person)} aria-label={t.home}>
            <BrandMark />
            <span className="brand-name">{t.service}</span>
          </Link>
          <OperatorMark name={operator.name} logo={operator.logo} />
          {person ? (
            <Account person={person} />
          ) : (
            <nav className="service-nav is-right" aria-label={t.sections}>
              <Items items={items} />
            </nav>
          )}
          <details className="menu">
            <summary>
              <Icon name="menu" /> {t.menu}
            </summary>
            <div className="menu-panel">
              {person ? <Account person={person} /> : <Items items={items} />}
            </div>
          </details>
        </div>
        <div className="page">
          <div className="rule-double" />
        </div>
      </header>
      {person ? (
        <div className="page">
          <nav className="service-nav bar always" aria-label={t.sections}>
            <Items items={items} />
          </nav>
        </div>
      ) : null}
    </>
  )
}
