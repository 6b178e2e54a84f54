import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'

type Row = ReviewView['answers'][number]

/** How many questions a list names before it points to the table of all answers. */
const named = 8

const Rows = ({ rows, title, text, lang }: { rows: readonly Row[]; title: string; text: string; lang: Lang }) => {
  const t = textsOf(lang).left
  if (rows.length === 0) return null
  return (
    <Alert tone="warning" title={title}>
      <p>{text}</p>
      <ul>
        {rows.slice(0, named).map((row) => (
          <li key={row.code}>
            <Link to={paths.question(row.code)}>{row.text[lang]}</Link> {t.who(roomTextsOf(lang).knowers(row.whoKnows))}
          </li>
        ))}
        {rows.length > named ? (
          <li>
            <a href="#reponses">{t.others(rows.length - named)}</a>
          </li>
        ) : null}
      </ul>
    </Alert>
  )
}

/** What is left blank, to confirm again or unknown, then what closing now would make of it. */
export const ReviewLeft = ({ view, lang }: { view: ReviewView; lang: Lang }) => {
  const t = textsOf(lang).left
  const { blank, toReconfirm, toConfirm } = view.outlook
  const unanswered = view.answers.filter((row) => row.kind === null)
  const unknown = view.answers.filter((row) => row.kind === 'unknown')
  const isWhole = unanswered.length === 0 && unknown.length === 0
  return (
    <>
      {isWhole ? <Alert tone="success" title={t.allAnswered} /> : null}
      <Rows rows={unanswered.filter((row) => !row.toReconfirm)} title={t.blankTitle(blank)} text={t.blankText} lang={lang} />
      {toReconfirm > 0 ? (
        <Alert tone="warning" title={t.toReconfirmTitle(toReconfirm)}>
          <p>
            {t.toReconfirmText} <Link to={paths.assessment}>{t.reconfirm}</Link>
          </p>
        </Alert>
      ) : null}
      <Rows rows={unknown} title={t.unknownTitle(unknown.length)} text={t.unknownText} lang={lang} />
      {isWhole ? null : (
        <Alert tone="info" title={t.now}>
          <ul>
            {blank > 0 ? <li>{t.nowBlank(blank)}</li> : null}
            {toReconfirm > 0 ? <li>{t.nowToReconfirm(toReconfirm)}</li> : null}
            <li>{t.nowToConfirm(toConfirm.map((title) => title[lang]))}</li>
          </ul>
        </Alert>
      )}
    </>
  )
}
