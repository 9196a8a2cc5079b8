import { msp } from '../wire/protos.js'

function ouIdentifier(ou: string): msp.FabricOUIdentifier {
  const identifier = new msp.FabricOUIdentifier()
  identifier.setOrganizationalUnitIdentifier(ou)
  return identifier
}

/** An organisation's MSP as peers verify with it: roots, NodeOUs on, hashes (`msp/configbuilder.go:GetVerifyingMspConfig`). */
export function mspValue(mspId: string, caCert: string, tlsCaCert: string): msp.MSPConfig {
  const ous = new msp.FabricNodeOUs()
  ous.setEnable(true)
  ous.setClientOuIdentifier(ouIdentifier('client'))
  ous.setPeerOuIdentifier(ouIdentifier('peer'))
  ous.setAdminOuIdentifier(ouIdentifier('admin'))
  ous.setOrdererOuIdentifier(ouIdentifier('orderer'))
  const crypto = new msp.FabricCryptoConfig()
  crypto.setSignatureHashFamily('SHA2')
  crypto.setIdentityIdentifierHashFunction('SHA256')
  const content = new msp.FabricMSPConfig()
  content.setName(mspId)
  content.setRootCertsList([Buffer.from(caCert)])
  content.setTlsRootCertsList([Buffer.from(tlsCaCert)])
  content.setCryptoConfig(crypto)
  content.setFabricNodeOus(ous)
  const config = new msp.MSPConfig()
  config.setType(0)
  config.setConfig(content.serializeBinary())
  return config
}
