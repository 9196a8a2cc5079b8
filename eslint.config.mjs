import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Every peer must compute the same bytes from the same transaction, so chaincode may read no clock, no randomness, no locale and no environment.
 * The domain is judged in gateways, tests and verifiers too, so it may not even know that it runs on Node.
 */
const indeterminate = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an argument: the transaction’s own.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument: the transaction’s own.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is an argument: the transaction’s own.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Endorsers must agree: nothing random.' },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: 'Endorsers may run under other locales.' },
  { selector: "MemberExpression[property.name='localeCompare']", message: 'Endorsers may run under other locales: compare code units.' },
  { selector: "Identifier[name='Intl']", message: 'Endorsers may run under other locales.' },
  { selector: "Identifier[name='Temporal']", message: 'Time is an argument: the transaction’s own; days are counted in days.ts.' },
  {
    selector: 'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]',
    message: 'Endorsers may run in other time zones.',
  },
]

const forms = [
  { selector: 'TSEnumDeclaration', message: 'A union of literals is data; an enum is code that erases badly.' },
  { selector: 'TSModuleDeclaration[declare!=true]', message: 'A module is a namespace already.' },
  { selector: 'TSParameterProperty', message: 'Fields are declared where fields stand.' },
]

const noDefault = {
  selector: 'ExportDefaultDeclaration',
  message: 'A name is given once, where the thing is; only Fastify plugins are default exports.',
}

const surroundings = ['process', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance', 'crypto']

const noNode = {
  patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'os'], message: 'The domain is pure: it compiles without Node’s types.' }],
}

export default defineConfig(
  globalIgnores(['client/src/generated/', '**/dist/', '**/node_modules/', '.data/', 'coverage/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An async function without await is how an interface that must answer a promise is implemented.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...forms, noDefault],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['chaincode/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forms, noDefault, ...indeterminate] },
  },
  {
    files: ['chaincode/src/ledger/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...surroundings] },
  },
  {
    files: ['chaincode/src/domain/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', noNode], 'no-restricted-globals': ['error', 'Buffer', ...surroundings] },
  },
  {
    files: ['gateway/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forms] },
  },
  {
    files: ['scripts/**/*.ts', 'bench/**/*.ts', 'test/**/*.ts', 'evidence/src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Answers are read as data of unknown shape and then expected to be something; the expectation is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Parts of a built thing are taken by name: `const { send } = await build()`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
