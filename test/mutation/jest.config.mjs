import base from '../../jest.config.mjs'

/** The rules' own suites, in which the tables were changed first; what runs the built chaincode would not see the change. */
export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/domain'],
  testPathIgnorePatterns: ['determinism', 'blocking-matrix'],
  setupFiles: ['<rootDir>/test/mutation/setup.mjs'],
}
