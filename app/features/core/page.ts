/** Rows of a list shown on one page. */
export const pageSize = 25

export type Page = { readonly page: number; readonly pages: number; readonly total: number }

/** The page asked for, brought back inside the list: a list that shrank shows its last page. `offset` counts the rows before it. */
export const pageOf = (total: number, asked: number, size = pageSize): Page & { readonly offset: number } => {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(Math.max(1, Math.trunc(asked)), pages)
  return { page, pages, total, offset: (page - 1) * size }
}
