const shapes = {
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.4v.1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  download: 'M12 4v12M7 11l5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  arrow: 'M5 12h14M13 6l6 6-6 6',
} as const

/** A line drawing beside a text; never alone, so hidden from screen readers. */
export const Icon = ({ name }: { name: keyof typeof shapes }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
)
