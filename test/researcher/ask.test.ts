import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { wishesFrom } from '../../src/researcher/ask.ts';
import { newStudy } from '../../src/researcher/new-study.ts';
import { readStudy } from '../../src/studies/read-study.ts';
import { ANSWERS } from './a-folder.ts';

const TODAY = 20_600;
/** Asks, and is answered with these lines. */
async function asked(flags: Readonly<Record<string, string>>, lines: readonly string[]) {
  let said = '';
  const output = new Writable({
    write(chunk, _, done) {
      said += chunk;
      done();
    },
  });
  const input = Readable.from([lines.map((line) => `${line}\n`).join('')]);
  try {
    return { wishes: await wishesFrom(flags, input, output, TODAY), said };
  } catch (error) {
    return { failed: String(error), said };
  }
}

describe('a new study', () => {
  it('asks for all that no flag says, in order, also of answers that are piped in at once', async () => {
    const { level, waves, ...rest } = ANSWERS;
    const { wishes } = await asked({ level, waves }, Object.values(rest));
    expect(wishes).toEqual({ ...ANSWERS, waves: 2 });
  });

  it('asks nothing when flags say all', async () => {
    expect(await asked(ANSWERS, [])).toEqual({ wishes: { ...ANSWERS, waves: 2 }, said: '' });
  });

  it.each([
    ['id', 'Autumn study', '"id" must be small letters'],
    ['title', '', '"title.en" must have 1 to 200 characters'],
    ['contact', 'nobody', '"who.contact" must be an e-mail address'],
    ['level', 'L4', '"L4" is no level: say L0, L1, L2 or L3'],
    ['waves', 'many', '"many" is no number of waves'],
    ['waves', '61', '"waves" must be 1 to 60 waves'],
  ])('says why it cannot take this %s, asks once more, and loses no other answer', async (name, wrong, why) => {
    const { [name]: _, ...flags } = ANSWERS as Record<string, string>;
    const right = Object.entries(ANSWERS).find(([key]) => key === name)?.[1] ?? '';
    const { wishes, said } = await asked(flags, [wrong, right]);
    expect(said).toContain(why);
    expect(wishes).toEqual({ ...ANSWERS, waves: 2 });
    expect((await asked({ ...ANSWERS, [name]: wrong }, [])).failed).toContain(`--${name}: ${why}`);
  });

  it('says what to do when the answers end too early', async () => {
    expect((await asked({ id: 'autumn' }, ['Autumn study'])).failed).toContain('Say it with --purpose');
  });

  it.each([1, 2, 60])(
    'of %i waves is a study file that can be read, and lets people withdraw after the last',
    async (waves) => {
      const { study } = await newStudy({ ...ANSWERS, level: 'L3', waves }, TODAY);
      const reading = readStudy(study);
      expect(reading).not.toHaveProperty('refused');
      if ('study' in reading) {
        const last = reading.study.waves.at(-1)?.closes ?? '';
        expect(reading.study.period.to >= last).toBe(true);
        expect(reading.study.withdrawal.until > last).toBe(true);
      }
    },
  );
});
