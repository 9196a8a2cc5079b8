import { expect, test } from '@jest/globals'
import { workspaces } from './imports.js'
import { json, read } from './repository.js'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly license?: string
  readonly hasInstallScript?: boolean
}
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly overrides?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, boolean>>
}

const { packages } = json<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json')
const manifest = json<Manifest>('package.json')
const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

test('the lock file names no download address, so that any mirror serves', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(read('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/)
})

test('every version is pinned', () => {
  const manifests = [manifest, ...workspaces.map((workspace) => json<Manifest>(`${workspace}/package.json`))]
  const ranges = manifests.flatMap(({ dependencies = {}, devDependencies = {} }) =>
    Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
  )
  expect(ranges).toEqual([])
})

test('every production dependency has a permissive licence', () => {
  const permissive = new Set([
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
    'Python-2.0',
  ])
  const parts = (license: string) => license.replaceAll(/[()]/g, '').split(/ (?:OR|AND) /)
  const granted = (license: string | undefined) => {
    if (license === undefined) return false
    const named = parts(license)
    return license.includes(' OR ') ? named.some((part) => permissive.has(part)) : named.every((part) => permissive.has(part))
  }
  const others = installed.filter(([path, { dev, license }]) => dev !== true && !granted(license ?? licenceInPackage(path)))
  expect(others.map(([path, { license }]) => `${path}: ${license ?? 'no licence stated'}`)).toEqual([])
})

/** Some manifests state the licence in a form that npm does not copy into the lock file. */
function licenceInPackage(path: string): string | undefined {
  const { license, licenses } = json<{ license?: string | { type: string }; licenses?: { type: string }[] }>(`${path}/package.json`)
  return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)
}

test('fabric-contract-api gets the class-transformer that the override names', () => {
  expect(manifest.overrides?.['class-transformer']).toBe('0.5.1')
  const versions = installed.filter(([path]) => nameOf(path) === 'class-transformer').map(([, { version }]) => version)
  expect(versions).toEqual(['0.5.1'])
})

test('each install script is allowed or refused by name', () => {
  const withScript = new Set(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => nameOf(path)))
  expect([...withScript].filter((name) => manifest.allowScripts?.[name] === undefined)).toEqual([])
})
