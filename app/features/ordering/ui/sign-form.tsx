import { type Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Checkbox } from '#app/ui/forms/checkbox.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import type { OrderLife, Signing } from '../order-view.ts'
import { textsOf } from '../texts.ts'

const PriceChange = ({ life, signing, lang }: { life: OrderLife; signing: Signing; lang: Lang }) => {
  const t = textsOf(lang)
  const { document, signedNetCents } = life
  return (
    <>
      {signedNetCents !== null ? <Alert tone="info">{t.order.agreed(t.euros(signedNetCents))}</Alert> : null}
      {signing.pricing.netCents !== document.netCents ? <Alert tone="warning">{t.order.changed(t.euros(document.netCents), t.euros(signing.pricing.netCents))}</Alert> : null}
    </>
  )
}

/** Whether the person who reads may sign now: the right, within its limit, on an order that can be signed. */
export const offersSignature = ({ signing }: OrderLife): boolean =>
  Boolean(signing?.right && (signing.right.limitCents === null || signing.pricing.netCents <= signing.right.limitCents))

/** Signing: the amount at today's price, the statement that binds, the limit of the person's right. Without the right: who has it. */
export const SignForm = ({ life, reply, lang }: { life: OrderLife; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const { signing, obstacle, signatories } = life
  if (!signing) {
    return (
      <Alert tone="warning" title={t.order.cannotSign}>
        {obstacle ? t.refusals[obstacle.code]?.(obstacle.facts) : null}
      </Alert>
    )
  }
  if (!signing.right) {
    return (
      <>
        <PriceChange life={life} signing={signing} lang={lang} />
        {signatories.length > 0 ? null : <Alert tone="info">{t.order.nobodySigns}</Alert>}
        <ReservedAction label={t.order.signButton(t.euros(signing.pricing.netCents))} to={['signatory']} holders={signatories} />
      </>
    )
  }
  const { limitCents, name, delegationRef } = signing.right
  const amount = t.euros(signing.pricing.netCents)
  const above = !offersSignature(life)
  return (
    <>
      <PriceChange life={life} signing={signing} lang={lang} />
      {limitCents === null ? null : above ? <Alert tone="warning">{t.order.aboveLimit(t.euros(limitCents))}</Alert> : <p className="soft">{t.order.limit(t.euros(limitCents))}</p>}
      {above ? null : (
        <ActionForm reply={reply} name="commande-signer" submit={t.order.signButton(amount)} issues={t.issues} refusals={t.refusals}>
          <p><Glossed text={t.order.signLead} /></p>
          <Hidden name="shownNetCents" value={signing.pricing.netCents} />
          <Checkbox name="statement" label={t.order.statement(name, delegationRef, amount)} required />
        </ActionForm>
      )}
    </>
  )
}
