import { browser } from '../../../browser.ts';
import { instrumentOf } from '../../../instruments/index.ts';
import type { Store } from '../../../store/store.ts';
import { bundle } from '../../../studies/bundle.ts';
import { receiptFor } from '../../../studies/receipt.ts';
import { seal } from '../../../studies/seal.ts';
import type { Part } from '../../../studies/study.ts';
import { withdrawalCode } from '../../../studies/withdrawal.ts';
import { saveFile } from '../../save-file.ts';
import { draftOf, type Giving } from './asked.ts';

const CODE_BYTES = 15;

/** Makes the sealed file, has it saved, and keeps its receipt. This is the only place where anything is given. */
export async function save(
  giving: Giving,
  agreed: readonly Part[],
  store: Store,
  language: string,
  at: number,
): Promise<number> {
  const { study, begun, today } = giving;
  const made = draftOf(giving, agreed);
  const code = withdrawalCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  const instrument = instrumentOf(study.instrument);
  const madeBy = browser.runtime.getManifest().version;
  const bytes = await bundle(made, { today, instrument, studyHash: begun.hash, madeBy, code });
  const sealed = new Uint8Array(await seal(bytes, study.recipients));
  const receipt = await receiptFor(made, sealed, { code, at, language });
  // The receipt first: a file without one could not be called back.
  const id = await store.addShare({ ...receipt, recipients: study.recipients });
  saveFile(receipt.file, sealed, 'application/octet-stream');
  return id;
}
