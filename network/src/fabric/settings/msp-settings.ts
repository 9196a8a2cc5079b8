const ou = (name: string) => ({ OrganizationalUnitIdentifier: name })

/** `config.yaml` of an MSP folder: a certificate's OU says whether it is a client, peer, admin or orderer (`msp/configbuilder.go`). */
export const mspSettings = {
  NodeOUs: {
    Enable: true,
    ClientOUIdentifier: ou('client'),
    PeerOUIdentifier: ou('peer'),
    AdminOUIdentifier: ou('admin'),
    OrdererOUIdentifier: ou('orderer'),
  },
} as const
