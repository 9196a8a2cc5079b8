import { writeWhole } from '../crypto/whole-folder.js'
import { mspSettings } from './settings/msp-settings.js'

/** PEM texts of an MSP; `signer` where the folder is an identity's own. */
export interface MspMaterial {
  readonly caCert: string
  readonly tlsCaCert: string
  readonly signer?: { readonly cert: string; readonly key: string }
}

/** Writes an MSP folder as Fabric's programs read it (`msp/configbuilder.go`): all of it, or nothing. `target` must not exist. */
export function writeMspFolder(target: string, { caCert, tlsCaCert, signer }: MspMaterial): void {
  writeWhole(target, {
    'config.yaml': `${JSON.stringify(mspSettings, null, 2)}\n`,
    'cacerts/ca.pem': caCert,
    'tlscacerts/tlsca.pem': tlsCaCert,
    ...(signer === undefined ? {} : { 'signcerts/cert.pem': signer.cert, 'keystore/key.pem': signer.key }),
  })
}
