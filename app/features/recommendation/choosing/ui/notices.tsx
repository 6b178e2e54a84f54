import { Alert } from '#app/ui/kit/alert.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import type { Told } from '../told.ts'

/** What this authority must know before it reads a plan: nothing to buy, no money, nothing known, prices that end, contracts that run. */
export const Notices = ({ told: { notices, around } }: { told: Told }) => (
  <>
    {notices.map(({ tone, text }) => (
      <Alert key={text} tone={tone}>
        {text}
      </Alert>
    ))}
    {around ? (
      <Disclosure summary={around.title} open={around.sentences.length < 3}>
        <ul>
          {around.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    ) : null}
  </>
)
