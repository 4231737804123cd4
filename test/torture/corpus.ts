import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { gzipSync, strToU8, unzipSync, zipSync } from 'fflate';
import type { BACKUP_PROBLEMS } from '../../src/store/backup/problem.ts';

/** Backups that somebody thought up, as chance would not come upon them. */
export interface Forged {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Why it is refused; absent: what it says is honest, however odd its form. */
  readonly reason?: keyof typeof BACKUP_PROBLEMS;
  readonly passphrase?: string;
}

const MB = 2 ** 20;

/** @param honest a backup as it was written */
export async function corpus(honest: Uint8Array): Promise<readonly Forged[]> {
  const files = unzipSync(honest);
  const [acts = ''] = [new TextDecoder().decode(files['actions.jsonl'])];
  const first = acts.slice(0, acts.indexOf('\n'));
  const zip = (changed: Readonly<Record<string, Uint8Array | string>>): Uint8Array<ArrayBuffer> => {
    const texts = Object.entries(changed).map(([name, text]) => [
      name,
      typeof text === 'string' ? strToU8(text) : text,
    ]);
    return Uint8Array.from(zipSync({ ...files, ...Object.fromEntries(texts) }));
  };
  const patched = (at: (view: DataView, end: number) => void): Uint8Array<ArrayBuffer> => {
    const bytes = Uint8Array.from(zipSync(files));
    at(new DataView(bytes.buffer), bytes.length - 22); // the record that ends a zip without a comment
    return bytes;
  };
  const directory = (view: DataView, end: number): number => view.getUint32(end + 16, true);
  const withAct = (more: object): string => `${JSON.stringify({ ...JSON.parse(first), ...more })}\n`;
  const sealed = async (age: Encrypter): Promise<Uint8Array<ArrayBuffer>> => Uint8Array.from(await age.encrypt(honest));
  const byPassphrase = new Encrypter();
  byPassphrase.setScryptWorkFactor(10);
  byPassphrase.setPassphrase('bell');
  const byKey = new Encrypter();
  byKey.addRecipient(await identityToRecipient(await generateIdentity()));
  const whole = await sealed(byPassphrase);
  const laborious = strToU8(
    'age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 40\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n--- bQ\n',
  );

  return [
    {
      name: 'nothing but the end of a zip',
      bytes: Uint8Array.from([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]),
      reason: 'foreign',
    },
    { name: 'a gzip', bytes: Uint8Array.from(gzipSync(honest)), reason: 'foreign' },
    { name: 'another backup inside', bytes: Uint8Array.from(zipSync({ 'rungs.zip': honest })), reason: 'foreign' },
    {
      name: 'a zip that says it has 65,535 files',
      bytes: patched((view, end) => view.setUint16(end + 10, 0xffff, true)),
      reason: 'foreign',
    },
    {
      name: 'a directory beyond the end',
      bytes: patched((view, end) => view.setUint32(end + 16, 0xfffffff0, true)),
      reason: 'foreign',
    },
    {
      name: 'a directory in the middle of a file',
      bytes: patched((view, end) => view.setUint32(end + 16, 40, true)),
      reason: 'foreign',
    },
    {
      name: 'a way of compressing that nobody knows',
      bytes: patched((view, end) => view.setUint16(directory(view, end) + 10, 99, true)),
      reason: 'damaged',
    },
    {
      name: 'a file that begins elsewhere',
      bytes: patched((view, end) => view.setUint32(directory(view, end) + 42, 7, true)),
      reason: 'damaged',
    },
    {
      name: 'a file that says it is larger',
      bytes: patched((view, end) => view.setUint32(directory(view, end) + 24, 0xffffffff, true)),
      reason: 'damaged',
    },
    {
      name: 'a file that says it is smaller',
      bytes: patched((view, end) => view.setUint32(directory(view, end) + 24, 3, true)),
      reason: 'damaged',
    },
    {
      name: 'paths that lead out',
      bytes: Uint8Array.from(zipSync({ '../rungs.json': files['rungs.json'] ?? new Uint8Array() })),
      reason: 'foreign',
    },
    { name: 'a file called __proto__', bytes: zip({ '__proto__.jsonl': first, constructor: first }) },
    { name: 'a line of 16 MB', bytes: zip({ 'actions.jsonl': new Uint8Array(16 * MB).fill(0x61) }), reason: 'damaged' },
    { name: '4 million empty lines', bytes: zip({ 'shares.jsonl': new Uint8Array(4 * MB).fill(0x0a) }) },
    {
      name: 'an array in an array, a hundred thousand times',
      bytes: zip({ 'actions.jsonl': '['.repeat(100_000) + ']'.repeat(100_000) }),
      reason: 'damaged',
    },
    {
      name: 'bytes that are no UTF-8',
      bytes: zip({ 'actions.jsonl': Uint8Array.from([0xc3, 0x28, 0x0a]) }),
      reason: 'damaged',
    },
    {
      name: 'text of another encoding',
      bytes: zip({ 'actions.jsonl': Uint8Array.from(Buffer.from(`${first}\n`, 'utf16le')) }),
      reason: 'damaged',
    },
    {
      name: 'line ends of another system and a byte order mark',
      bytes: zip({ 'actions.jsonl': `\uFEFF${acts.replaceAll('\n', '\r\n')}` }),
    },
    {
      name: 'a moment without end',
      bytes: zip({ 'actions.jsonl': first.replace(/"at":\d+/, '"at":1e999') }),
      reason: 'damaged',
    },
    { name: 'a moment that is not whole', bytes: zip({ 'actions.jsonl': withAct({ at: 0.1 }) }), reason: 'damaged' },
    {
      name: 'an id beyond what numbers hold',
      bytes: zip({ 'actions.jsonl': first.replace(/"id":\d+/, '"id":9007199254740993') }),
      reason: 'damaged',
    },
    { name: 'the same act twice', bytes: zip({ 'actions.jsonl': `${first}\n${first}\n` }), reason: 'damaged' },
    {
      name: 'a site named like what every object has',
      bytes: zip({ 'actions.jsonl': withAct({ site: '__proto__' }) }),
      reason: 'damaged',
    },
    {
      name: 'a type named like what every object has',
      bytes: zip({ 'actions.jsonl': withAct({ type: 'constructor' }) }),
      reason: 'damaged',
    },
    {
      name: 'a site that is a page',
      bytes: zip({ 'actions.jsonl': withAct({ site: '<img src=x onerror=alert(1)>' }) }),
      reason: 'damaged',
    },
    {
      name: 'words beside the fields of an act',
      bytes: zip({ 'actions.jsonl': withAct({ text: 'what somebody wrote' }) }),
    },
    {
      name: 'a counter with a prototype',
      bytes: zip({ 'days.jsonl': '{"day":20000,"mode":"work","counts":{"__proto__":{"post":1}}}\n' }),
      reason: 'damaged',
    },
    {
      name: 'a day of the year 300,000',
      bytes: zip({ 'days.jsonl': '{"day":109000000,"mode":"work","counts":{}}\n' }),
      reason: 'damaged',
    },
    {
      name: 'a counter that its acts do not bear out',
      bytes: zip({ 'days.jsonl': '{"day":20605,"mode":"private","counts":{"reddit":{"vote":1000000}}}\n' }),
    },
    {
      name: 'a head of two lines',
      bytes: zip({ 'rungs.json': '{"format":"rungs-backup","version":1,"schema":1,"made":1}\n{"format":"x"}\n' }),
      reason: 'foreign',
    },
    { name: 'a head that is an array', bytes: zip({ 'rungs.json': '[]' }), reason: 'foreign' },
    {
      name: 'a head of version zero',
      bytes: zip({ 'rungs.json': '{"format":"rungs-backup","version":0,"schema":1,"made":1}' }),
      reason: 'damaged',
    },
    { name: 'sealed, and no passphrase given', bytes: whole, reason: 'sealed' },
    { name: 'sealed, and another passphrase', bytes: whole, passphrase: 'bells', reason: 'passphrase' },
    { name: 'sealed and cut short', bytes: whole.slice(0, -20), passphrase: 'bell', reason: 'passphrase' },
    { name: 'sealed to a key', bytes: await sealed(byKey), passphrase: 'bell', reason: 'passphrase' },
    { name: 'sealed so that it takes years to open', bytes: laborious, passphrase: 'bell', reason: 'passphrase' },
    {
      name: 'a seal around nothing',
      bytes: strToU8('age-encryption.org/v1\n') as Uint8Array<ArrayBuffer>,
      passphrase: 'bell',
      reason: 'passphrase',
    },
    { name: 'sealed as it should be', bytes: whole, passphrase: 'bell' },
  ];
}
