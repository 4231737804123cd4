import { dayFrom } from '../../../domain/day.ts';
import { POPULATIONS, type Population, SWEDEN } from '../../../instruments/populations.ts';
import type { Words } from '../../../strings.ts';
import { useWords } from '../../words.ts';

/** How others answered when they were asked: every published share of the rung, as history. */
export function Others({ rung }: { readonly rung: string }) {
  const words = useWords();
  const rows = POPULATIONS.filter(({ shares }) => shares[rung] !== undefined);
  if (rows.length === 0) return null;

  return (
    <section>
      <h2>{words.say('why_others')}</h2>
      <p>{words.say('why_others_caution')}</p>
      <table class="bars others">
        <caption class="unseen">{words.say('why_others')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('why_others_asked')}</th>
            <th scope="col">{words.say('why_others_who')}</th>
            <th scope="col">{words.name('rung', rung)}</th>
            <th scope="col">{words.say('why_others_source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-population={row.id}>
              <th scope="row">
                {countryName(words, row.country)}, {dateOf(words, row.survey)}
              </th>
              <td>{whoOf(words, row)}</td>
              <td>
                <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="bar-fill" width={row.shares[rung] ?? 0} height="10" />
                </svg>
                <span class="bar-count">{words.percent((row.shares[rung] ?? 0) / 100)}</span>
              </td>
              <td>
                <a href={row.source} target="_blank" rel="noreferrer">
                  {words.say('why_others_published', { date: dateOf(words, row.published) })}
                </a>{' '}
                {row.confirmedBy === 1 && words.say('why_others_single')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{words.say('why_others_breaks')}</p>
      <details>
        <summary>{words.say('why_sweden')}</summary>
        <ul class="causes">
          {SWEDEN.map(({ year, source }) => (
            <li key={year}>
              {words.say(SWEDISH[year] ?? 'why_sweden')}{' '}
              <a href={source} target="_blank" rel="noreferrer">
                {words.say('why_others_source')}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const SWEDISH: Readonly<Record<number, 'sweden_2007' | 'sweden_2009' | 'sweden_2011'>> = {
  2007: 'sweden_2007',
  2009: 'sweden_2009',
  2011: 'sweden_2011',
};

const countryName = (words: Words, country: string): string =>
  new Intl.DisplayNames(words.language, { type: 'region' }).of(country) ?? country;

/** `2009`, or the month and the year where both are known. */
const dateOf = (words: Words, date: string): string =>
  /^\d{4}-\d{2}$/.test(date) ? words.day(dayFrom(`${date}-01`), 'month') : date;

function whoOf(words: Words, { base, n }: Population): string {
  const who = words.say(base === 'online adults' ? 'why_base_adults' : 'why_base_adults_88');
  return n === undefined ? who : `${who}, ${words.say('why_others_n', { n })}`;
}
