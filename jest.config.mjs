/** Tests import sources as TypeScript; swc strips the types, `tsc --build` checks them. */
export default {
  testEnvironment: 'node',
  // A machine with much else to do is slow, not wrong.
  testTimeout: 30_000,
  // End-to-end suites start six processes each: more workers than this only wait for each other.
  maxWorkers: 2,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/seeded.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@ip-rights-ledger/chaincode/domain$': '<rootDir>/chaincode/src/domain/index.ts',
    '^@ip-rights-ledger/evidence$': '<rootDir>/evidence/src/index.ts',
    '^@ip-rights-ledger/gateway/(app|limits|profile)$': '<rootDir>/gateway/src/$1.ts',
    '^@ip-rights-ledger/gateway/draft-terms$': '<rootDir>/gateway/src/drafts/draft-terms.ts',
    '^@ip-rights-ledger/gateway/ledger$': '<rootDir>/gateway/src/ledger/fabric-ledger.ts',
    '^@ip-rights-ledger/gateway/ledger-failure$': '<rootDir>/gateway/src/ledger/ledger-failure.ts',
    '^@ip-rights-ledger/network/topology$': '<rootDir>/network/src/topology.ts',
    '^@ip-rights-ledger/network/supervisor$': '<rootDir>/network/src/supervisor/index.ts',
    '^@ip-rights-ledger/network/embedded-system$': '<rootDir>/network/src/embedded/system.ts',
    '^@ip-rights-ledger/network/development-token$': '<rootDir>/network/src/crypto/development-token.ts',
    '^@ip-rights-ledger/network/compose$': '<rootDir>/network/src/compose/index.ts',
    '^@ip-rights-ledger/network/fabric$': '<rootDir>/network/src/fabric/index.ts',
    '^@ip-rights-ledger/network/signer$': '<rootDir>/network/src/crypto/signer.ts',
    '^@ip-rights-ledger/network/certificate-request$': '<rootDir>/network/src/fabric/ca/certificate-request.ts',
    '^@ip-rights-ledger/network/enrol$': '<rootDir>/network/src/crypto/enrol.ts',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } }],
  },
}
