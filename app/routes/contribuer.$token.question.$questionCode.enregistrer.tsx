import { z } from 'zod'
import { answerForm } from '#app/features/assessment/index.ts'
import { answerByLink } from '#app/features/assessment/index.server.ts'
import { defineSave } from '#app/http/define-save.server.ts'
import { keepAddressSecret } from '#app/http/secret-address.ts'

export const action = defineSave({
  action: 'contribution.answer',
  params: z.object({ token: z.string().max(100), questionCode: z.string().max(10) }),
  form: answerForm,
  handle: ({ grant, params: { token, questionCode }, form, context, ports }) => {
    keepAddressSecret(context)
    return answerByLink(grant, { secret: token, code: questionCode, form }, ports)
  },
})
