import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const pureRoomFiles = ['app/features/**/*.ts']

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.data/', 'db/migrations/', 'public/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ClassDeclaration', message: 'Functions and types; no classes.' },
        { selector: 'TSEnumDeclaration', message: 'Union types instead of enums.' },
        { selector: "Literal[value=/^lot-[0-9]+$/]", message: 'Lots are data: name the capability.' },
      ],
    },
  },
  {
    files: pureRoomFiles,
    ignores: ['**/*.server.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Time comes in as data.' }, { object: 'Math', property: 'random', message: 'Randomness comes in as data.' }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '*.server.ts', 'drizzle-orm*'], allowTypeImports: true, message: 'A plain file of a room is pure.' }] }],
    },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y }, rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.strict.rules } },
  {
    files: ['app/**/*.tsx'],
    ignores: ['app/ui/kit/link.tsx'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: '@remix-run/react', importNames: ['Link', 'NavLink'], message: 'Link of ui/kit keeps the language of the page.' }] }] },
  },
  // Module augmentation has no other form than an interface.
  { files: ['vite.config.ts', 'app/http/context.server.ts', 'app/access/session.server.ts', 'tests/support/portal.ts', 'tests/support/global-setup.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off', '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }] } },
  { files: ['bin/**', 'tests/**', 'bench/**', 'db/**', 'seeds/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.{ts,tsx}', 'tests/**', 'seeds/**', 'bench/**'], rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
)
