import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { canonical } from '@ip-rights-ledger/chaincode/domain'
import { verifyCli, verifySignedAnswer, type SignedAnswerOptions, type Verification } from '@ip-rights-ledger/evidence'
import { AnswerSigner } from '../../gateway/src/answers/answer-signer.js'
import { blockHeaderHash } from '../../network/src/embedded/wire/block-header.js'
import { common } from '../../network/src/embedded/wire/protos.js'
import { chaincode, channel, members } from '../../network/src/topology.js'
import { ChainBuilder } from './chain-builder.js'
import { bank, copyright, court, ip, makeConsortium, type Consortium } from './consortium.js'
import { storyAt } from './right-story.js'
import { signedEnvelope } from './signed-envelope.js'

const question = { rights: ['CN201810390462.7'], pledgor: 'P1' }
const results = [{ asked: 'CN201810390462.7', ipRightId: 'CN-PAT-1', result: 'clear', reasons: [], pledges: [], head: 'a'.repeat(64) }]
const said = {
  type: 'pledge-check',
  member: bank,
  channel: channel.id,
  question,
  results,
  checkedAt: storyAt.toISOString(),
  validUntil: new Date(storyAt.getTime() + 3600_000).toISOString(),
  asOf: { block: 7, source: 'index' },
}
const soon = new Date(storyAt.getTime() + 60_000)

let consortium: Consortium
let genesis: Uint8Array
let genesisHash: string
let roots: readonly string[]
let signer: AnswerSigner

const fingerprint = (pem: string): string => new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase()

beforeAll(async () => {
  consortium = await makeConsortium(storyAt)
  const chain = new ChainBuilder(consortium, storyAt)
  genesis = chain.blocks[0] as Uint8Array
  const header = common.Block.deserializeBinary(genesis).getHeader() ?? new common.BlockHeader()
  const hash = blockHeaderHash({ number: 0, previousHash: header.getPreviousHash_asU8(), dataHash: header.getDataHash_asU8() })
  genesisHash = Buffer.from(hash).toString('hex')
  roots = members.flatMap(({ mspId, ordererMspId }) => [mspId, ordererMspId]).map((id) => fingerprint(consortium.material(id).caCert))
  signer = new AnswerSigner(await consortium.pair(bank, 'answers', 'client'))
})

const verified = (answer: unknown, options: Partial<SignedAnswerOptions> = {}) =>
  verifySignedAnswer(answer, { configuration: genesis, at: soon, ...options })
const codes = ({ answers }: Verification) => answers.flatMap(({ findings }) => findings.map(({ code }) => code))

/** The question endorsed by members' chaincodes. */
function attested(
  more: { readonly answer?: unknown; readonly asked?: unknown; readonly name?: string; readonly by?: readonly string[] } = {},
) {
  const signed = signedEnvelope({
    creator: consortium.loanOfficer,
    nonce: randomBytes(24),
    atMs: storyAt.getTime(),
    chaincode: chaincode.name,
    arguments: [more.name ?? 'register:pledgeCheck', canonical(more.asked ?? question)],
    results: new Uint8Array(),
    answer: Buffer.from(canonical({ results: more.answer ?? results })),
    endorsers: (more.by ?? [bank, ip]).map((mspId) => consortium.peer(mspId)),
  })
  const envelope = common.Envelope.deserializeBinary(signed)
  envelope.setSignature('')
  const attestations = { envelope: base64(envelope.serializeBinary()), configuration: base64(genesis) }
  return { ...said, asOf: { block: 7, source: 'ledger' }, attestations }
}
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

describe('a signed answer', () => {
  test('holds under the channel’s configuration, and under its root alone', async () => {
    const answer = await signer.signed(said)
    expect(await verified(answer)).toMatchObject({ verdict: 'yes' })
    const { verdict, notProved } = await verifySignedAnswer(answer, { anchors: { rootFingerprints: roots }, at: soon })
    expect(verdict).toBe('yes')
    expect(notProved.map(({ code }) => code)).toEqual([
      'AFTER_ANSWER',
      'MEMBERS_WORD',
      'REGISTER_COMPLETENESS',
      'SINGLE_OPERATOR',
      'TIMES_ASSERTED',
    ])
  })

  test('does not hold with one bit of it flipped, wherever', async () => {
    const answer = await signer.signed(said)
    const text = JSON.stringify(answer)
    for (let at = 0; at < text.length; at += 7) {
      const flipped = Buffer.from(text)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      let altered: unknown
      try {
        altered = JSON.parse(flipped.toString())
      } catch {
        continue
      }
      const { verdict } = await verified(altered)
      expect([at, verdict]).toEqual([at, 'no'])
    }
  }, 60_000)

  test('is nobody’s without an anchor, and not another member’s', async () => {
    const answer = await signer.signed(said)
    const unanchored = await verifySignedAnswer(answer, { at: soon })
    expect([unanchored.verdict, codes(unanchored)]).toEqual(['unknown', ['ANSWER_NOT_ANCHORED']])
    const strange = await verifySignedAnswer(answer, { anchors: { rootFingerprints: ['f'.repeat(64)] }, at: soon })
    expect(codes(strange)).toEqual(['CERTIFICATE_CHAIN_BROKEN'])
    expect(codes(await verified(await signer.signed({ ...said, member: court })))).toEqual(['CERTIFICATE_CHAIN_BROKEN'])
    const forger = new AnswerSigner(await (await makeConsortium(storyAt)).pair(bank, 'answers', 'client'))
    expect(codes(await verified(await forger.signed(said)))).toEqual(['CERTIFICATE_CHAIN_BROKEN'])
  })

  test('is signed by the identity for answers alone', async () => {
    for (const [name, ou] of [
      ['loan-officer', 'client'],
      ['answers', 'peer'],
    ] as const) {
      const other = new AnswerSigner(await consortium.pair(bank, name, ou))
      expect(codes(await verified(await other.signed(said)))).toEqual(['ANSWER_SIGNER_WRONG'])
    }
  })

  test('ends when the member says so', async () => {
    const late = await verified(await signer.signed(said), { at: new Date(storyAt.getTime() + 3601_000) })
    expect([late.verdict, codes(late)]).toEqual(['unknown', ['ANSWER_EXPIRED']])
  })

  test('of another form is none', async () => {
    for (const answer of [null, [], {}, { ...said, signature: 'a.b.c' }, { ...said, signature: 'e30..x' }])
      expect(codes(await verified(answer))).toEqual(['ANSWER_UNREADABLE'])
    const { signature = '' } = (await signer.signed(said)) as { readonly signature?: string }
    const [header = '', , rest = ''] = signature.split('.')
    const unsigned = { ...(JSON.parse(Buffer.from(header, 'base64url').toString()) as object), alg: 'none' }
    const none = `${Buffer.from(JSON.stringify(unsigned)).toString('base64url')}..${rest}`
    expect(codes(await verified({ ...said, signature: none }))).toContain('ANSWER_SIGNATURE_WRONG')
  })
})

describe('an attested answer', () => {
  test('holds with the block 0 one knows, and with the roots one knows', async () => {
    const answer = await signer.signed(attested())
    expect(await verifySignedAnswer(answer, { anchors: { genesisHash }, at: soon })).toMatchObject({ verdict: 'yes' })
    expect(await verifySignedAnswer(answer, { anchors: { rootFingerprints: roots }, at: soon })).toMatchObject({ verdict: 'yes' })
    const unanchored = await verifySignedAnswer(answer, { at: soon })
    expect([unanchored.verdict, codes(unanchored)]).toEqual(['unknown', ['ANSWER_NOT_ANCHORED', 'ANSWER_NOT_ANCHORED']])
  })

  test.each<[string, () => Readonly<Record<string, unknown>>, string]>([
    ['another question', () => attested({ asked: { rights: ['other'] } }), 'ATTESTATION_WRONG'],
    ['a question of another kind', () => attested({ name: 'register:status' }), 'ATTESTATION_WRONG'],
    ['other results', () => attested({ answer: [{ ...results[0], result: 'refused' }] }), 'ATTESTED_ANSWER_DIFFERS'],
    ['one member only', () => attested({ by: [bank] }), 'ATTESTATION_TOO_FEW'],
    ['one member twice', () => attested({ by: [bank, bank] }), 'ATTESTATION_TOO_FEW'],
  ])('does not hold for %s', async (_, answer, code) => {
    const found = await verified(await signer.signed(answer()))
    expect([found.verdict, codes(found)]).toEqual(['no', [code]])
  })

  test('does not hold where an endorsement is not its endorser’s', async () => {
    const { attestations, ...rest } = attested({ by: [bank, copyright] })
    const bytes = Buffer.from(attestations.envelope, 'base64')
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1
    const found = await verified(await signer.signed({ ...rest, attestations: { ...attestations, envelope: base64(bytes) } }))
    expect(found.verdict).toBe('no')
  })
})

describe('npm run verify', () => {
  let folder: string
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'answer-'))))
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = async (text: string, ...args: readonly string[]) => {
    const file = join(folder, 'answer.json')
    await writeFile(file, text)
    await writeFile(join(folder, 'config.block'), genesis)
    const printed: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((each) => printed.push(String(each)) > 0),
    )
    try {
      return { code: await verifyCli([file, ...args], {}), text: printed.join('') }
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  }

  test('takes a signed answer too, by a root or a configuration', async () => {
    const standing = { ...said, checkedAt: new Date().toISOString(), validUntil: new Date(Date.now() + 60_000).toISOString() }
    const now = new AnswerSigner(await (await makeConsortiumNow()).pair(bank, 'answers', 'client'))
    const text = JSON.stringify(await now.signed(standing))
    expect(await run(text, '--root', nowRoots[0] ?? '')).toMatchObject({ code: 0 })
    expect((await run(text, '--root', nowRoots[0] ?? '')).text).toContain('The answer is what the member signed')
    expect(await run(text)).toMatchObject({ code: 2 })
    expect(await run(text.replace('"clear"', '"refused"'), '--root', nowRoots[0] ?? '')).toMatchObject({ code: 1 })
    expect(await run(text, '--config', join(folder, 'config.block'))).toMatchObject({ code: 1 })
    // The last of two equal names is another reader's first.
    expect(await run(text.replace('{', '{"results":[],'), '--root', nowRoots[0] ?? '')).toMatchObject({ code: 2 })
  })

  let nowRoots: readonly string[] = []
  async function makeConsortiumNow(): Promise<Consortium> {
    const made = await makeConsortium(new Date())
    nowRoots = [fingerprint(made.material(bank).caCert)]
    return made
  }
})
