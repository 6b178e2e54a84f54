import { z } from 'zod'
import { answerForm } from '#app/features/assessment/index.ts'
import { giveSecondAnswer } from '#app/features/assessment/index.server.ts'
import { defineSave } from '#app/http/define-save.server.ts'

export const action = defineSave({
  action: 'assessment.answer',
  params: z.object({ questionCode: z.string().max(10) }),
  form: answerForm,
  handle: ({ grant, params: { questionCode }, form, ports }) => giveSecondAnswer(grant, { code: questionCode, form }, ports),
})
