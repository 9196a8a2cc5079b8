/** The one door to fabric-protos: two versions of it in one thread break each other, so nothing else here imports the package. */
export { common, discovery, gateway, google, gossip, ledger, msp, orderer, peer } from '@hyperledger/fabric-protos'
