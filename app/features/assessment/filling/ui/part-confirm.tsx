import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Checkbox } from '#app/ui/forms/checkbox.tsx'
import { fieldId } from '#app/ui/forms/form-context.ts'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { answerWords } from '../../answering/ui/answer-words.ts'
import type { PartView } from '../../views.ts'
import { codesOf } from '../refused-codes.ts'
import { textsOf } from '../texts.ts'

const formName = 'reconfirmer'

const Before = ({ row, lang }: { row: PartView['toConfirm'][number]; lang: Lang }) => {
  const { part, confirm: t } = textsOf(lang)
  const { code, text, levels, before } = row
  return (
    <li>
      <h3>{text[lang]}</h3>
      <p>
        <b>{answerWords(levels, before, lang)}</b>
      </p>
      <p className="soft">{part.given(before.by, before.answeredAt)}</p>
      {before.note ? <p className="soft">{t.note(before.note)}</p> : null}
      <Checkbox
        name={`confirm.${code}`}
        label={
          <>
            {t.still}
            <span className="visually-hidden"> ({t.about(code)})</span>
          </>
        }
      />
      <Link className="touch" to={paths.question(code)}>
        {t.otherwise}
        <span className="visually-hidden"> ({t.about(code)})</span>
      </Link>
    </li>
  )
}

/** What was answered last time to the questions still blank: each to be confirmed by a person, none beforehand. */
export const PartConfirm = ({ view, closedAt, reply, lang }: { view: PartView; closedAt: Date; reply: Reply | undefined; lang: Lang }) => {
  const { confirm: t } = textsOf(lang)
  return (
    <Section title={t.title(closedAt)} id="a-reconfirmer" aside={t.lead}>
      <ActionForm
        reply={reply}
        name={formName}
        submit={t.submit}
        issues={t.issues}
        refusals={{ 'assessment.answered-meanwhile': (facts) => t.refusals.meanwhile(codesOf(facts)), 'assessment.closed': () => t.refusals.closed }}
      >
        <Hidden name="assessment" value={view.assessmentId} />
        <ul className="ledger" id={fieldId(formName, 'confirm')} tabIndex={-1}>
          {view.toConfirm.map((row) => (
            <Before key={row.code} row={row} lang={lang} />
          ))}
        </ul>
      </ActionForm>
    </Section>
  )
}
