import base from '../../jest.config.mjs'

/** The rules' own suites, in which the tables were changed first. Those that ask no rule, or the built chaincode, would not see the change. */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/domain'],
  testPathIgnorePatterns: ['determinism', 'numbers', 'days', 'text', 'canonical', 'shares', 'domain/rules'],
  setupFiles: ['<rootDir>/test/mutation/setup.mjs'],
}
