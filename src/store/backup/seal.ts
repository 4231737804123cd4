import { BackupProblem } from './problem.ts';

const MAGIC = 'age-encryption.org/v1';
/** 2^16 rounds of scrypt take 64 MB and well under a second; age's own 2^18 would take 256 MB. */
const WORK = 16;

/** Seals a stream under a passphrase as an age file (https://age-encryption.org/v1), which any age tool can open. */
export async function sealed(
  plain: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const { Encrypter } = await import('age-encryption');
  const age = new Encrypter();
  age.setScryptWorkFactor(WORK);
  age.setPassphrase(passphrase);
  return age.encrypt(plain);
}

/** The file itself if it was not sealed. @throws BackupProblem `sealed` or `passphrase` */
export async function unsealed(file: Blob, passphrase: string | undefined): Promise<Blob> {
  if ((await file.slice(0, MAGIC.length).text()) !== MAGIC) return file;
  if (passphrase === undefined) throw new BackupProblem('sealed');
  const { Decrypter } = await import('age-encryption');
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  try {
    return await new Response(await age.decrypt(file.stream())).blob();
  } catch (error) {
    throw new BackupProblem('passphrase', '', error);
  }
}
