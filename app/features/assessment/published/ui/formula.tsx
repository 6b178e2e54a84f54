/** A formula written out in words, set apart. */
export const Formula = ({ children }: { children: string }) => (
  <p className="sheet">
    <b>{children}</b>
  </p>
)
