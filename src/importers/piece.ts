import { cutCar } from './forms/car.ts';
import { cutCsv } from './forms/csv.ts';
import { cutBefore } from './forms/cut.ts';
import { Bad, type Cutter } from './forms/form.ts';
import { cutJson } from './forms/json.ts';
import { textOf } from './forms/text.ts';
import type { List, Reading, Told } from './importer.ts';

/** What came out of one chunk of a file. */
export interface Gulp {
  readonly told: readonly Told[];
  readonly records: number;
}

/** Everything a file tells, chunk by chunk. @throws Unreadable if the file breaks off or is not what it seemed */
export function toldBy(list: List, bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Gulp> {
  switch (list.form) {
    case 'json':
      return gulps(textOf(bytes), cutJson(list), (record) => list.read(record, reading));
    case 'csv':
      return gulps(textOf(bytes), cutCsv(list), (row) => list.read(row, reading));
    case 'cut':
      return gulps(textOf(bytes), cutBefore(list.before), (block) => list.read(block, reading));
    case 'car':
      return gulps(bytes, cutCar(), (block) => list.read(block, reading));
  }
}

async function* gulps<Input, Record>(
  input: AsyncIterable<Input>,
  cutter: Cutter<Input, Record>,
  read: (record: Record) => Told | readonly Told[] | undefined,
): AsyncGenerator<Gulp> {
  for await (const chunk of input) yield gulp(cutter.push(chunk), read);
  yield gulp(cutter.end(), read);
}

function gulp<Record>(
  records: readonly (Record | Bad)[],
  read: (record: Record) => Told | readonly Told[] | undefined,
): Gulp {
  const told: Told[] = [];
  for (const record of records) {
    const said = record instanceof Bad ? { problem: record.reason } : read(record);
    if (isMany(said)) told.push(...said);
    else if (said) told.push(said);
  }
  return { told, records: records.length };
}

const isMany = (said: Told | readonly Told[] | undefined): said is readonly Told[] => Array.isArray(said);
