import { type FabricPlace, fabricSystem } from '../fabric/system.js'
import type { Condition } from '../supervisor/condition.js'
import type { PlannedProgram } from '../supervisor/supervisor.js'
import { defaultPortBase, host, members, portsOf } from '../topology.js'

/** Fabric's images as Hyperledger publishes them. Those of 3.x hold one program each, and none holds configtxgen. */
export const images = {
  ca: 'hyperledger/fabric-ca:1.5.21',
  orderer: 'hyperledger/fabric-orderer:3.1.5',
  peer: 'hyperledger/fabric-peer:3.1.5',
  own: 'ip-rights-ledger:0.1.0',
} as const

/** Where the data folder lies in every container, and the ports inside. */
export const composePlace: FabricPlace = { dataDir: '/data', portBase: defaultPortBase }

/** The programs by the names they have in their images. */
export const composePrograms = {
  peer: { path: 'peer' },
  orderer: { path: 'orderer' },
  'fabric-ca-server': { path: 'fabric-ca-server' },
} as const

const data = { type: 'volume', source: 'ledger', target: composePlace.dataDir } as const

/** What all but the holder of the network have in common: they share its loopback, as the native programs share the machine's. */
const inside = {
  network_mode: 'service:network',
  volumes: [data],
  depends_on: { network: { condition: 'service_started' } },
  init: true,
  stop_grace_period: '20s',
} as const

/** Fabric's images hold bash and no HTTP client. */
const askedByBash = ({ address = '' }: Condition): readonly string[] => {
  const { port, pathname } = new URL(address)
  return [
    'CMD',
    'bash',
    '-c',
    `exec 3<>/dev/tcp/${host}/${port} && printf 'GET ${pathname} HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3`,
  ]
}

const askedByNode = ({ address = '' }: Condition): readonly string[] => {
  const { protocol, port } = new URL(address)
  return protocol === 'tcp:'
    ? ['CMD', 'node', '-e', `require('net').connect(${port},'${host}',()=>process.exit(0)).on('error',()=>process.exit(1))`]
    : ['CMD', 'node', '-e', `fetch('${address}').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))`]
}

const healthcheck = (test: readonly string[]) => ({ test, interval: '5s', timeout: '3s', retries: 12, start_period: '60s' })

/** Compose would fill in what follows a single dollar sign. */
const literally = (text: string): string => text.replaceAll('$', '$$$$')

function imageOf(name: string): string {
  if (name.startsWith('ca-')) return images.ca
  return name.startsWith('orderer-') ? images.orderer : images.peer
}

function serviceOf({ spec, after, ready }: PlannedProgram): object {
  if ('program' in spec) {
    const waits = `until [ -e '${after?.file ?? '/'}' ]; do sleep 0.2; done; exec "$0" "$@"`
    return {
      image: imageOf(spec.name),
      ...inside,
      restart: 'unless-stopped',
      entrypoint: ['/bin/bash', '-c', literally(waits)],
      command: [spec.program, ...spec.args],
      environment: Object.fromEntries(Object.entries(spec.env).map(([name, value]) => [name, literally(value)])),
      healthcheck: healthcheck(askedByBash(ready)),
    }
  }
  return {
    image: images.own,
    ...inside,
    restart: 'unless-stopped',
    command: ['scripts/dist/compose/program.js', spec.name],
    healthcheck: healthcheck(askedByNode(ready)),
  }
}

/**
 * `docker-compose.yml` as data: the native plan, program by program, in containers that share one loopback, so that addresses, ports and certificates
 * are the native ones. `conductor` does what the supervisor's conductor does, and ends; `network` holds the shared network and publishes the gateways.
 */
export function composeFile(): object {
  const programs = fabricSystem(composePlace, composePrograms)
  const published = members.map((member) => portsOf(composePlace.portBase, member).gateway)
  return {
    name: 'ip-rights-ledger',
    services: {
      network: {
        image: images.own,
        build: { context: '.', args: { FABRIC_PEER_IMAGE: images.peer } },
        entrypoint: ['sleep', 'infinity'],
        init: true,
        restart: 'unless-stopped',
        ports: published.map((port) => `${host}:${port}:${port}`),
      },
      conductor: { image: images.own, ...inside, restart: 'on-failure', command: ['scripts/dist/compose/conductor.js'] },
      ...Object.fromEntries(programs.map((planned) => [planned.spec.name, serviceOf(planned)])),
    },
    volumes: { ledger: {} },
  }
}
