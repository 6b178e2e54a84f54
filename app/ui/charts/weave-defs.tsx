/** Weaves laid over a hue in paper ink; the style sheet names them and shows them in print, in strong contrast and in forced colours. */
export const WeaveDefs = () => (
  <defs className="weaves">
    <pattern id="slash" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M3 0V6" />
    </pattern>
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
      <path className="dot" d="M3 3h.01" />
    </pattern>
    <pattern id="level" width="6" height="5" patternUnits="userSpaceOnUse">
      <path d="M0 2.5H6" />
    </pattern>
    <pattern id="cross" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M3.5 0V7M0 3.5H7" />
    </pattern>
    <pattern id="backslash" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <path d="M3 0V6" />
    </pattern>
    <pattern id="upright" width="5" height="6" patternUnits="userSpaceOnUse">
      <path d="M2.5 0V6" />
    </pattern>
  </defs>
)
