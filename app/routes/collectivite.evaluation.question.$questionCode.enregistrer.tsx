import { z } from 'zod'
import { answerForm } from '#app/features/assessment/index.ts'
import { answerQuestion, readDoubtsAbout } from '#app/features/assessment/index.server.ts'
import { ok } from '#app/features/core/index.ts'
import { defineLoader } from '#app/http/define-route.server.ts'
import { defineSave } from '#app/http/define-save.server.ts'

const params = z.object({ questionCode: z.string().max(10) })

export const loader = defineLoader({
  action: 'assessment.read',
  params,
  handle: async ({ grant, params: { questionCode } }) => {
    const doubts = await readDoubtsAbout(grant, questionCode)
    return doubts.ok ? ok(Response.json(doubts.value)) : doubts
  },
})

export const action = defineSave({
  action: 'assessment.answer',
  params,
  form: answerForm,
  handle: ({ grant, params: { questionCode }, form, ports }) => answerQuestion(grant, { code: questionCode, form }, ports),
})
