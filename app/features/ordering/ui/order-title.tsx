/** The name of an order as a heading: its number is never cut between two lines. */
export const OrderTitle = ({ title, number }: { title: string; number: string | null }) => {
  const at = number === null ? -1 : title.indexOf(number)
  if (number === null || at < 0) return <>{title}</>
  return (
    <>
      {title.slice(0, at)}
      <span className="num">{number}</span>
      {title.slice(at + number.length)}
    </>
  )
}
