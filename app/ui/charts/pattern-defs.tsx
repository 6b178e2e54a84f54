/** Patterns the charts share (not assessed, reserved): defined once per page, referenced by the style sheet. */
export const PatternDefs = () => (
  <svg className="pattern-defs" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="5" height="5" />
        <path className="stroke" d="M0 0V5" strokeWidth="1.6" />
      </pattern>
      <pattern id="oblique" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="oblique-ground" width="6" height="6" />
        <path className="oblique-stroke" d="M0 0V6" strokeWidth="2.4" />
      </pattern>
    </defs>
  </svg>
)
