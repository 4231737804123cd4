import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { Bytes, Chosen } from '../../src/importers/containers/container.ts';
import { REASONS } from '../../src/importers/reasons.ts';
import { look, type Report } from '../../src/importers/runner.ts';
import { bytes, file, importOf, tar, world } from './archive.ts';

// Some of these are large on purpose; how fast they are read is measured in bench/import.ts.
vi.setConfig({ testTimeout: 60_000 });

const COMMENTS = JSON.stringify({
  comments_v2: Array.from({ length: 500 }, (_, n) => ({ timestamp: 1_600_000_000 + n * 61, title: `t${n * 7919}` })),
});
const good = (): Record<string, Uint8Array> => ({ 'comments_and_reactions/comments.json': bytes(COMMENTS) });
const zipped = (files: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(files));

async function lookAt(...chosen: readonly Chosen[]): Promise<Report> {
  return look(chosen, [], world());
}

/** What a person must get of something that cannot be read: one reason with a sentence, and nothing to import. */
function expectRefused(report: Report, reason: keyof typeof REASONS): void {
  expect(report.refused).toBe(reason);
  expect([report.fresh, report.plan.pieces]).toEqual([0, []]);
}

describe('a download that broke off', () => {
  test.each([0.2, 0.5, 0.9, 0.999])('zip, %d of it', async (part) => {
    const whole = zipped(good());
    expectRefused(await lookAt(file('f.zip', whole.subarray(0, Math.floor(whole.length * part)))), 'cutOff');
  });

  test.each([0.2, 0.5, 0.9])('tar.gz, %d of it', async (part) => {
    const whole = Buffer.from(gzipSync(tar({ 'comments.json': COMMENTS, 'z.json': '[]' })));
    expectRefused(await lookAt(file('f.tar.gz', whole.subarray(0, Math.floor(whole.length * part)))), 'cutOff');
  });

  test.each([0.2, 0.5, 0.9])('a single packed file, %d of it', async (part) => {
    const whole = Buffer.from(gzipSync(bytes(COMMENTS)));
    expectRefused(await lookAt(file('comments.json.gz', whole.subarray(0, Math.floor(whole.length * part)))), 'cutOff');
  });

  test.each([2 ** 31, 2 ** 31 - 1])('a file of %i bytes is told apart', async (size) => {
    const head = new Blob([zipped(good()).subarray(0, 4096) as Uint8Array<ArrayBuffer>]);
    const cut: Bytes = {
      size,
      slice: (from = 0, to) => head.slice(from, to),
      stream: () => head.stream(),
      arrayBuffer: () => head.arrayBuffer(),
    };
    expectRefused(await lookAt({ name: 'takeout-001.zip', blob: cut }), 'cutAtTwoGib');
  });

  test('one broken part gives nothing, the whole one everything', async () => {
    const whole = zipped(good());
    const other = zipped({ 'posts/your_posts_1.json': bytes('[{"timestamp":1600000000,"data":[{"post":"x"}]}]') });
    const report = await lookAt(file('1.zip', whole.subarray(0, 300)), file('2.zip', other));
    expect([report.refused, report.fresh, report.problems]).toEqual([undefined, 1, { cutOff: 1 }]);
  });
});

describe('a file in it that breaks', () => {
  const posts = { 'posts/your_posts_1.json': bytes('[{"timestamp":1600000000,"data":[{"post":"x"}]}]') };

  test('in the middle of its JSON: nothing of it is taken, the rest is', async () => {
    const report = await lookAt(file('f.zip', zipped({ ...posts, 'comments.json': bytes(COMMENTS.slice(0, -300)) })));
    expect([report.fresh, report.problems, report.counts]).toEqual([1, { damaged: 1 }, { facebook: { post: 1 } }]);
  });

  test('in its packed bytes: nothing of it is taken, the rest is', async () => {
    const zip = zipped({ ...good(), ...posts });
    zip.fill(0, 2000, 2040);
    const report = await lookAt(file('f.zip', zip));
    expect([report.fresh, report.problems]).toEqual([1, { damaged: 1 }]);
  });

  test('by its checksum alone', async () => {
    const zip = Buffer.from(zipSync(good(), { level: 0 }));
    const at = zip.indexOf('1600000000');
    zip.write('1600000009', at);
    expect((await lookAt(file('f.zip', zip))).problems).toEqual({ damaged: 1 });
  });
});

test('something else altogether is named as such', async () => {
  expectRefused(await lookAt(file('letter.docx', 'Dear all')), 'nothingKnown');
  expectRefused(await lookAt(file('empty.zip', '')), 'nothingKnown');
  expectRefused(
    await lookAt(file('x.zip', zipped({ 'readme.txt': bytes('hello'), 'photo.jpg': bytes('x') }))),
    'nothingKnown',
  );
  expectRefused(await lookAt(), 'nothingKnown');
});

test('a file that cannot be reached any more is named as such', async () => {
  const gone: Bytes = {
    size: 100,
    slice: () => gone,
    stream: () => new ReadableStream({ pull: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  };
  expectRefused(await lookAt({ name: 'a.zip', blob: gone }), 'unreachable');
});

test('an encrypted zip is named as such', async () => {
  const zip = zipped(good());
  zip[6] = (zip[6] ?? 0) | 1;
  const central = zip.indexOf('PK\x01\x02', 0, 'latin1');
  zip[central + 8] = (zip[central + 8] ?? 0) | 1;
  expectRefused(await lookAt(file('f.zip', zip)), 'encrypted');
});

test('a name that climbs out of the archive is not opened', async () => {
  expectRefused(await lookAt(file('f.zip', zipped({ '../../comments.json': bytes(COMMENTS) }))), 'unsafeName');
});

describe('a bomb', () => {
  /** One entry whose packed bytes are a few KB of zeros upon zeros, with whatever size it claims. */
  function bomb(claimed: number): Buffer {
    const packed = deflateRawSync(Buffer.alloc(64_000_000, 0x20));
    const name = 'comments.json';
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claimed, 22);
    head.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    return Buffer.concat([head, Buffer.from(name), packed, central, Buffer.from(name), end]);
  }

  test('that says how far it swells is not unpacked', async () => {
    expectRefused(await lookAt(file('f.zip', bomb(64_000_000))), 'swells');
  });

  test('of a tar.gz or a single packed file', async () => {
    const zeros = Buffer.alloc(64_000_000, 0x20);
    expectRefused(
      await lookAt(file('f.tar.gz', Buffer.from(gzipSync(tar({ 'comments.json': zeros.toString() }))))),
      'swells',
    );
    const json = Buffer.concat([Buffer.from('{"comments_v2":['), zeros, Buffer.from(']}')]);
    expectRefused(await lookAt(file('comments.json.gz', Buffer.from(gzipSync(json)))), 'swells');
  });

  test('that lies about it is stopped at what it said', async () => {
    const report = await lookAt(file('f.zip', bomb(9000)));
    expect(report.fresh).toBe(0);
    expect(report.refused).toSatisfy(
      (reason) => reason === 'swells' || reason === 'damaged' || reason === 'nothingKnown',
    );
  });
});

test('two entries that share their bytes are read once', async () => {
  const zip = zipped({
    'a/comments.json': bytes(COMMENTS),
    'b/comments.json': bytes(COMMENTS.replace('1600000000', '1600000001')),
  });
  // The second entry of the directory is made to point at the bytes of the first.
  const first = zip.indexOf('PK\x01\x02', 0, 'latin1');
  const second = zip.indexOf('PK\x01\x02', first + 4, 'latin1');
  zip.copy(zip, second + 16, first + 16, first + 28);
  zip.copy(zip, second + 42, first + 42, first + 46);
  const report = await lookAt(file('f.zip', zip));
  expect([report.fresh, report.problems]).toEqual([500, { overlapping: 1 }]);
});

test('very many entries are listed without being opened', async () => {
  const many: Record<string, Uint8Array> = { ...good() };
  for (let n = 0; n < 5_000; n++) many[`photos/${n}.jpg`] = bytes('x');
  expect((await lookAt(file('f.zip', zipped(many)))).fresh).toBe(500);
});

describe('UTF-16 is read as such', () => {
  const table = 'Date,Type,Link\n2021-05-10 16:41:18,PRAISE,l\n';
  const [little, big] = [Buffer.from(table, 'utf16le'), Buffer.from(table, 'utf16le').swap16()];
  const mark = (...bytes: number[]) => Buffer.from(bytes);
  test.each([
    ['with its mark', Buffer.concat([mark(0xff, 0xfe), little])],
    ['without', little],
    ['the other way round', Buffer.concat([mark(0xfe, 0xff), big])],
    ['the other way round, without', big],
  ])('%s', async (_, bytes) => {
    const { report } = await importOf([file('Reactions.csv', bytes)]);
    expect([report.fresh, report.recognised]).toEqual([1, { linkedin: 1 }]);
  });
});

test('bytes that are no text do no harm', async () => {
  const rows = Buffer.concat([
    Buffer.from('Date,Type,Link\n2021-05-10 16:41:18,'),
    Buffer.from([0xff, 0xfe, 0xe5, 0]),
    Buffer.from(',l\n'),
  ]);
  expect((await importOf([file('Reactions.csv', rows)])).report.fresh).toBe(1);
});

test('JSON of any size is read as it streams, and never asked for as a whole', async () => {
  const record = `${JSON.stringify({ timestamp: 1_600_000_000, title: 'x'.repeat(900) })},`;
  const block = bytes(record.repeat(1000));
  const size = 20_000_000;
  const blob: Bytes = {
    size,
    slice: () => blob,
    arrayBuffer: () => Promise.reject(new Error('the whole was asked for')),
    stream: () => {
      let given = 0;
      return new ReadableStream({
        pull(controller) {
          if (given === 0) controller.enqueue(bytes('{"comments_v2":['));
          if (given < size) controller.enqueue(block);
          else {
            controller.enqueue(bytes('{"timestamp":1600000001}]}'));
            controller.close();
          }
          given += block.length;
        },
      });
    },
  };
  const report = await lookAt({ name: 'comments.json', blob });
  expect(report.fresh).toBe(Math.ceil(size / block.length) * 1000 + 1);
});

test('whatever bytes are chosen, there is an answer', async () => {
  const heads = [[0x50, 0x4b, 3, 4], [0x1f, 0x8b], [0x5b], [0x7b], [0x3c], [0x3a, 0xa2]];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 800 }), async (head, tail) => {
      const report = await lookAt(file('any', Buffer.from([...head, ...tail])));
      expect(report.refused === undefined || Object.hasOwn(REASONS, report.refused)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
