import { withDatabase } from '../prepare.ts'
import { type Store, openStore } from '../store.ts'

/** Runs the work with the store found or started, and leaves it as it was found. */
export const withStore = async <T>(say: (line: string) => void, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(say)
  try {
    return await work(store)
  } finally {
    await store.leave()
  }
}

/** The same with the database open: for verbs that call use cases. */
export const onDatabase = <T>(say: (line: string) => void, work: (store: Store) => Promise<T>): Promise<T> =>
  withStore(say, (store) => withDatabase(store.url, () => work(store)))
