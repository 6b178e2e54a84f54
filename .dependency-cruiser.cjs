// The walls of the house (HOUSE.md), generated from the ordered list of rooms. Type-only imports count.
const corridor = [
  ['core', []],
  ['identity', ['core']],
  ['agreement', ['core', 'identity']],
  ['contractors', ['core', 'identity', 'agreement']],
  ['assessment', ['core', 'identity', 'agreement']],
  ['recommendation', ['core', 'identity', 'agreement', 'contractors', 'assessment']],
  ['ordering', ['core', 'identity', 'agreement', 'contractors', 'assessment', 'recommendation']],
  ['uptake', ['core', 'identity', 'agreement', 'contractors', 'assessment', 'recommendation', 'ordering']],
]

const rooms = corridor.map(([room, left]) => ({
  name: `room-${room}`,
  comment: `${room} imports only rooms to its left: ${left.join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^app/features/${room}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^app/features/', pathNot: [...left, room].map((name) => `^app/features/${name}/`) },
}))

const doors = corridor.map(([room]) => ({
  name: `doors-of-${room}`,
  comment: 'Another room is entered by its two doors (or its components), never through a window.',
  severity: 'error',
  from: { path: '^app/(features|routes)/', pathNot: [`^app/features/${room}/`, '\\.test\\.tsx?$'] },
  to: { path: `^app/features/${room}/`, pathNot: [`^app/features/${room}/index(\\.server)?\\.ts$`, `^app/features/${room}/ui/`, `^app/features/${room}/[a-z]+/ui/`, `^app/features/${room}/texts\\.ts$`, `^app/features/${room}/[a-z]+/texts\\.ts$`] },
}))

module.exports = {
  forbidden: [
    ...rooms,
    ...doors,
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'pure-rules', comment: 'A plain file of a room is pure.', severity: 'error', from: { path: '^app/features/.*\\.tsx?$', pathNot: '(\\.server\\.ts|\\.test\\.tsx?)$' }, to: { path: '(\\.server\\.tsx?$|^db/|^app/adapters/|^app/http/(?!reply|parse-form|body-limits)|node_modules/(drizzle-orm|postgres|lucia)/)', dependencyTypesNot: ['type-only'] } },
    { name: 'rooms-know-no-guard', severity: 'error', from: { path: '^app/features/' }, to: { path: '^app/access/(guard|mint|system)' } },
    { name: 'sessions-belong-to-identity', severity: 'error', from: { path: '^app/features/(?!identity/)' }, to: { path: '^app/access/session' } },
    { name: 'one-minter', severity: 'error', from: { path: '^(app|db|bin)/', pathNot: '^app/access/(guard|system)\\.server\\.ts$' }, to: { path: '^app/access/mint' } },
    { name: 'lucia-behind-one-file', severity: 'error', from: { path: '^(app|db|bin)/', pathNot: '^app/access/session\\.server\\.ts$' }, to: { path: 'node_modules/(lucia|@lucia-auth)/' } },
    { name: 'one-file-opens-connections', severity: 'error', from: { path: '^(app|bin)/' }, to: { path: 'node_modules/postgres/' } },
    { name: 'ui-has-no-business', severity: 'error', from: { path: '^app/ui/', pathNot: '(\\.test\\.tsx?$|^app/ui/shell/)' }, to: { path: '^app/features/(?!core/)' } },
    { name: 'formats-know-no-room', comment: 'A codec takes and gives data: zod and parser libraries, nothing of the portal.', severity: 'error', from: { path: '^app/formats/', pathNot: '\\.test\\.ts$' }, to: { path: '.', pathNot: ['^app/formats/', '^(node:)?(fs|module)$', 'node_modules/(@types/)?(zod|csv-stringify|write-excel-file|pdfkit)/'] } },
    { name: 'routes-reach-no-table', severity: 'error', from: { path: '^app/routes/' }, to: { path: '^db/' } },
    { name: 'cli-without-components', comment: 'Node runs the command line by stripping types: no JSX there.', severity: 'error', from: { path: '^(bin|db)/|\\.server\\.ts$', pathNot: '^app/(entry|lifecycle)' }, to: { path: '\\.tsx$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
