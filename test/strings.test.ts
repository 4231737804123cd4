import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTION_TYPES, MODES } from '../src/domain/action.ts';
import { SITE_CLASSES } from '../src/domain/site-class.ts';
import { INSTRUMENTS } from '../src/instruments/index.ts';
import { MOTIVES } from '../src/instruments/motives.ts';
import { SWEDEN } from '../src/instruments/populations.ts';
import { STORE_PROBLEMS } from '../src/store/problem.ts';
import { type Messages, wordsOf } from '../src/strings.ts';
import { pseudo } from '../src/ui/pseudo.ts';

const FOLDER = 'public/_locales';
const LANGUAGES = readdirSync(FOLDER);
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8'));
const english = messagesOf('en');

const PLURAL = /_(zero|one|two|few|many|other)$/;
const plainKeys = (messages: Messages): string[] => [
  ...new Set(Object.keys(messages).map((key) => key.replace(PLURAL, '_*'))),
];
const placesIn = (text = ''): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(LANGUAGES)('the words in %s', (language) => {
  const messages = messagesOf(language);

  it('have the keys of the English ones, no more and no fewer', () => {
    expect(plainKeys(messages).sort()).toEqual(plainKeys(english).sort());
  });

  it('leave room for the same names and numbers as the English ones', () => {
    const differing = Object.entries(messages)
      .map(([key, found]) => [
        key,
        placesIn(found?.message),
        placesIn((english[key] ?? english[otherOf(key)])?.message),
      ])
      .filter(([, here, there]) => String(here) !== String(there));
    expect(differing).toEqual([]);
  });

  it('have every plural form that the language has', () => {
    const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
    const counted = Object.keys(english).filter((key) => key.endsWith('_other'));
    const missing = counted
      .flatMap((key) => forms.map((form) => key.replace(/other$/, form)))
      .filter((key) => !messages[key]?.message);
    expect(counted.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('name every act, rung, call, motive, instrument, class, mode and problem that the data know', () => {
    const rungs = INSTRUMENTS.flatMap((instrument) => instrument.rungs.map(({ id }) => id));
    const keys = [
      ...Object.keys(ACTION_TYPES).flatMap((type) => [`kind_${type}`, `act_${type}_other`]),
      ...[...rungs, 'inactive'].flatMap((id) => [`rung_${id}`, `rung_${id}_what`]),
      ...INSTRUMENTS.map(({ id }) => `instrument_${id}`),
      ...INSTRUMENTS.flatMap(({ id, calls }) => calls.map(({ act }) => `call_${id}_${act}`)),
      ...Object.values(MOTIVES).flatMap((motives) => motives.map(({ id }) => `motive_${id}`)),
      ...SWEDEN.map(({ year }) => `sweden_${year}`),
      ...SITE_CLASSES.map((siteClass) => `class_${siteClass}`),
      ...MODES.map((mode) => `mode_${mode}`),
      ...Object.values(STORE_PROBLEMS),
    ].map((key) => key.replaceAll(/[- ]/g, '_'));
    expect(keys.filter((key) => !messages[key]?.message)).toEqual([]);
  });

  it('describe the extension in the 132 characters that the Chrome Web Store allows', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

/** No score, no praise, no goal, and nothing that urges on: what a record shows is neither good nor bad. */
const URGING: Readonly<Record<string, RegExp>> = {
  en: /\b(great|well done|good (job|work)|congrat\w*|awesome|amazing|excellent|perfect\w*|bravo|fantastic|proud|keep (it )?(up|going)|streaks?|scor(e|es|ed|ing)|badges?|trophy|achiev\w*|unlock (a|your|the)|goals?|challenges?|rewards?|win|winner|beat|improve\w*|level(s|led)? up|next (rung|level)|higher than (others|most)|climb (to|up)|you (should|could still|ought)|don[’']t (forget|lose)|lazy|fall(ing)? behind|all that is missing|only (\{\w+\}|\d+|one) more)\b/i,
  sv: /\b(bra (jobbat|gjort)|grattis|gratulerar|snyggt|toppen|strålande|utmärkt|fantastisk\w*|bravo|duktig\w*|stolt|fortsätt så|svit(er)?|poäng\w*|medalj\w*|trofé|bedrift\w*|målet|dina mål|utmaning\w*|belöning\w*|vinnare|slå rekord|förbättra\w*|nästa (steg|nivå) (på|i) stegen|klättra (till|upp)|du (borde|bör)|glöm inte|lat|hamnar? efter|allt som saknas|bara (\{\w+\}|\d+|en) till)\b/i,
};

describe('neutral words', () => {
  const said = (language: string) =>
    Object.entries(messagesOf(language)).map(([key, found]) => [key, found?.message ?? ''] as const);

  it.each(LANGUAGES)('call nothing out in %s', (language) => {
    expect(said(language).filter(([, text]) => /[!¡！]/.test(text))).toEqual([]);
  });

  it.each(Object.entries(URGING))('are without score, praise, goal or urging in %s', (language, urging) => {
    expect(said(language).filter(([, text]) => urging.test(text))).toEqual([]);
  });

  it.each([
    ['en', 'Well done: you are a Creator now.'],
    ['en', 'Your score is 7.'],
    ['en', 'Only 2 more to the next rung.'],
    ['en', 'Keep it up, you should post again.'],
    ['sv', 'Grattis, du är Skapare nu.'],
    ['sv', 'Du borde skriva mer.'],
  ])('are not these (%s: %s)', (language, text) => {
    expect(text).toMatch(URGING[language] ?? /never/);
  });
});

const otherOf = (key: string): string => key.replace(PLURAL, '_other');

describe('a sentence', () => {
  it('takes the plural form of its number and writes the number as the language does', () => {
    expect(wordsOf('en', english).acts('comment', 1)).toBe('1 comment');
    expect(wordsOf('en', english).acts('comment', 1_200)).toBe('1,200 comments');
    expect(wordsOf('sv', messagesOf('sv')).acts('comment', 1_200)).toBe('1\u00a0200 kommentarer');
  });

  it('takes `other` for a form that its language file does not have', () => {
    const words = wordsOf('ar', { acts_other: { message: '{count} afal' } });
    expect(words.count('acts', 3)).toMatch(/afal$/);
  });

  it('keeps the place of a name that was not given, so that the mistake is seen', () => {
    expect(wordsOf('en', { why_held: { message: '{rung}: {acts}' } }).say('why_held', { rung: 'Critic' })).toBe(
      'Critic: {acts}',
    );
  });

  it('ends with one full stop where a short month brings its own', () => {
    const words = wordsOf('sv', { why_lasts: { message: 'Det varar till {day}.' } });
    expect(words.say('why_lasts', { day: words.day(0) })).toBe('Det varar till 1 jan.');
  });

  it('calls an id that has no word by the id', () => {
    expect(wordsOf('en', {}).name('rung', 'active-social')).toBe('active-social');
  });

  it('names the day that the record counts, whatever the zone of the reader', () => {
    expect(wordsOf('en', {}).day(0, 'long')).toBe('January 1, 1970');
  });
});

describe('the pseudo-locales', () => {
  it.each(['en-XA', 'ar-XB'] as const)('%s keeps every place for a name or number', (language) => {
    const disguised = pseudo(language, english);
    const lost = Object.keys(english).filter(
      (key) => String(placesIn(disguised[key]?.message)) !== String(placesIn(english[key]?.message)),
    );
    expect(lost).toEqual([]);
  });

  it('en-XA is at least a third longer than English, as German is; ar-XB runs from right to left', () => {
    const length = (messages: Messages) =>
      Object.values(messages).reduce((sum, found) => sum + (found?.message.length ?? 0), 0);
    expect(length(pseudo('en-XA', english)) / length(english)).toBeGreaterThan(1.33);
    expect(wordsOf('ar-XB', {}).direction).toBe('rtl');
    expect(wordsOf('en-XA', {}).direction).toBe('ltr');
  });
});
