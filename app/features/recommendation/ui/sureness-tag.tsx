import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { StatusTag } from '#app/ui/kit/status-line.tsx'
import type { Sureness } from '../advice/advice.ts'
import { planTextsOf } from './texts.ts'

const tones = { robust: 'done', likely: 'todo', depends: 'waiting' } as const

/** How sure a lot, or a plan, is; `label` says more than the usual word. */
export const SurenessTag = ({ verdict, label, lang }: { verdict: Sureness['verdict']; label?: ReactNode; lang: Lang }) => <StatusTag tone={tones[verdict]} label={label ?? planTextsOf(lang).sureness[verdict]} />
