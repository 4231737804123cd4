import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor } from '../../src/importers/forms/car.ts';
import { cutCsv } from '../../src/importers/forms/csv.ts';
import { cutBefore, plain } from '../../src/importers/forms/cut.ts';
import { Bad, type Cutter } from '../../src/importers/forms/form.ts';
import { cutJson } from '../../src/importers/forms/json.ts';

/** Text in pieces, cut at places that the text knows nothing of. */
const inPieces = fc.array(fc.nat(7), { minLength: 1, maxLength: 6 });

function* cut(text: string, lengths: readonly number[]): Generator<string> {
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = (lengths[i % lengths.length] ?? 0) + 1;
    yield text.slice(at, at + length);
    at += length;
  }
}

function all<Record>(cutter: Cutter<string, Record>, pieces: Iterable<string>): (Record | Bad)[] {
  const out: (Record | Bad)[] = [];
  for (const piece of pieces) out.push(...cutter.push(piece));
  return [...out, ...cutter.end()];
}

const json = (text: string, lengths: readonly number[] = [1000], options = {}) =>
  all(cutJson(options), cut(text, lengths));

describe('JSON', () => {
  test('gives every element of an array as JSON.parse does, wherever the stream was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), inPieces, fc.boolean(), (values, lengths, wide) => {
        const got = json(JSON.stringify(values, null, wide ? 2 : 0), lengths);
        expect(got).toEqual(values.map((value) => ({ path: [], value: JSON.parse(JSON.stringify(value)) })));
      }),
    );
  });

  test('gives the keys that lead to each list, and values outside of lists', () => {
    expect(json('{"a":{"b":[1,{"c":[2]}],"d":"e"},"f":[],"g":null}', [3])).toEqual([
      { path: ['a', 'b'], value: 1 },
      { path: ['a', 'b'], value: { c: [2] } },
      { path: ['a', 'd'], value: 'e' },
      { path: ['g'], value: null },
    ]);
  });

  test("skips what stands before the first bracket, as in X's files", () => {
    expect(json('window.YTD.like.part0 = [{"like":{}}];\n', [2])).toEqual([{ path: [], value: { like: {} } }]);
  });

  test('reads one record from each line of JSON Lines', () => {
    expect(json('{"a":[1]}\n{"b":2}\n', [4], { lines: true })).toEqual([
      { path: [], value: { a: [1] } },
      { path: [], value: { b: 2 } },
    ]);
  });

  test.each(['[{"a":1', '{"a":', '[1,2', '{"a"', '', 'not json', '{"a":]', '[}', '[1 2]', '{1}'])(
    'is damaged: %s',
    (text) => {
      expect(() => json(text, [2])).toThrow('damaged');
    },
  );

  test('passes over one bad value and reads on', () => {
    expect(json('[{"a":nope},{"b":1}]')).toEqual([new Bad('unreadable'), { path: [], value: { b: 1 } }]);
  });

  test('skips a record of many megabytes without keeping it', () => {
    const cutter = cutJson();
    const out = [...cutter.push('["')];
    for (let i = 0; i < 600; i++) out.push(...cutter.push('x'.repeat(10_000)));
    out.push(...cutter.push('", 2]'), ...cutter.end());
    expect(out).toEqual([new Bad('tooLong'), { path: [], value: 2 }]);
  });

  test('skips a record of a thousand brackets', () => {
    expect(json(`[${'['.repeat(1000)}${']'.repeat(1000)},3]`, [50])).toEqual([
      new Bad('tooDeep'),
      { path: [], value: 3 },
    ]);
  });
});

describe('CSV', () => {
  const cells = (text: string, options = {}, lengths: readonly number[] = [1000]) =>
    all(cutCsv(options), cut(text, lengths)).map((row) => (row instanceof Bad ? row : row.cells));

  test('gives back every table written by RFC 4180, wherever the stream was cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', '"', ',', '\n', ' ', '7') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('end'))), inPieces, (rows, lengths) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const table = ['one,two,three', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
        expect(cells(table, {}, lengths)).toEqual(rows);
      }),
    );
  });

  test('finds the header below notes, and fields by their folded names', () => {
    const table = '\ufeffNotes:\n"and, more"\n\nFirst_Name,Connected On\nVendela,05 Sep 2026\n\n';
    const [row, ...rest] = all(cutCsv({ header: ['connected on'] }), cut(table, [4]));
    expect(row instanceof Bad ? row : row?.get('connected on')).toBe('05 Sep 2026');
    expect(rest).toEqual([]);
  });

  test("reads LinkedIn's backslash before a quotation mark", () => {
    expect(cells('a,b\n1,"he said \\"yes, I\\" twice"\n', { escape: '\\' })).toEqual([['1', 'he said "yes, I" twice']]);
  });

  test('takes the separator that the first line has', () => {
    expect(cells('a;b\n1;2,5\n')).toEqual([['1', '2,5']]);
  });

  test('is damaged where a quoted field never ends', () => {
    expect(() => cells('a,b\n1,"never')).toThrow('damaged');
  });
});

describe('text cut before a mark', () => {
  test('gives the same blocks wherever the stream was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('<', 'A', 'x', ' ') })), inPieces, (texts, lengths) => {
        const clean = texts.map((text) => text.replaceAll('<A ', ''));
        const blocks = clean.map((text) => `<a ${text}`);
        const whole = blocks.join('');
        expect(all(cutBefore('<A '), cut(`before${whole}`, lengths)).join('')).toBe(whole);
        expect(all(cutBefore('<A '), cut(`before${whole}`, lengths))).toEqual(
          all(cutBefore('<A '), [`before${whole}`]),
        );
      }),
    );
  });

  test('drops a block of many megabytes and reads the next', () => {
    const long = `<li>${'x'.repeat(5_000_000)}`;
    expect(all(cutBefore('<li>'), cut(`${long}<li>short`, [99_999]))).toEqual([new Bad('tooLong'), '<li>short']);
  });

  test('resolves references and drops tags', () => {
    expect(plain('<b>A&nbsp;&amp;&#8217;</b><br>&#x1F44D; &unknown; &#99999999;')).toBe(
      'A &’ 👍 &unknown; &#99999999;',
    );
  });
});

describe('DAG-CBOR', () => {
  test.each([
    ['a1616101', { a: 1 }],
    ['83f5f4f6', [true, false, null]],
    ['1a000f4240', 1_000_000],
    ['3863', -100],
    ['fb3ff8000000000000', 1.5],
    ['63c3a562', 'åb'],
    ['d82a4100', null],
  ])('%s', (hex, value) => {
    expect(decodeCbor(Uint8Array.from(Buffer.from(hex, 'hex')))).toEqual(value);
  });

  test('never reads beyond its bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          decodeCbor(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
