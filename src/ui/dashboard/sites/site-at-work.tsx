import type { DayCount } from '../../../domain/count.ts';
import { dayFrom } from '../../../domain/day.ts';
import { isPaused } from '../../../domain/pause.ts';
import { isSilent } from '../../../sites/health.ts';
import type { Key } from '../../../strings.ts';
import type { Listed } from '../../listed.ts';
import { Icon } from '../../marks.tsx';
import type { Record } from '../../record.ts';
import { SIGNS, type Sign } from '../../signs.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';
import { SiteMatches } from './site-matches.tsx';
import { SiteReport } from './site-report.tsx';
import { SiteRest } from './site-rest.tsx';

interface SiteAtWorkProps {
  readonly site: Listed;
  readonly record: Extract<Record, { state: 'ready' }>;
  readonly now: number;
}

const SIGN_WORDS: Readonly<{ [sign in Sign]: Key }> = {
  shown: 'sites_sign_shown',
  answered: 'sites_sign_answered',
  done: 'sites_sign_done',
  there: 'sites_sign_there',
};

/** One watched site: what was recorded there lately, what may be broken, what can be seen, and its own pause. */
export function SiteAtWork({ site, record, now }: SiteAtWorkProps) {
  const words = useWords();
  const { settings } = useWishes();
  const health = record.health.sites[site.id] ?? {};
  const rests = isPaused(settings, now, site.id);
  const lately = actsOn(record.days, site.id);
  const silent = isSilent(health) && !rests;
  const signs = Object.entries(SIGNS[site.id] ?? {});

  return (
    <article class="site-at-work" data-site={site.id} data-silent={silent} data-paused={rests}>
      <h3>{site.title}</h3>
      <p data-lately>
        {lately.length > 0
          ? words.say('sites_lately', { acts: words.list(lately.map(([type, count]) => words.acts(type, count))) })
          : words.say('sites_lately_none')}{' '}
        {health.seen !== undefined && words.say('sites_seen', { day: words.day(health.seen, 'long') })}
      </p>
      {silent && (
        <p class="notice">
          <Icon name="alert" />
          <span>{words.say('sites_silent', { day: words.day(health.firstInVain ?? 0, 'long') })}</span>
        </p>
      )}
      {health.wrapped !== undefined && (
        <p class="notice">
          <Icon name="alert" />
          <span>{words.say('sites_wrapped', { day: words.day(health.wrapped, 'long') })}</span>
        </p>
      )}
      <SiteRest site={site} recognised={record.recognised} now={now} />
      <SiteMatches site={site} record={record} />
      <details>
        <summary>{words.say('sites_signs', { site: site.title })}</summary>
        <table class="plain">
          <caption class="unseen">{words.say('sites_signs', { site: site.title })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('evidence_kind')}</th>
              <th scope="col">{words.say('sites_by_sign')}</th>
            </tr>
          </thead>
          <tbody>
            {signs.map(([type, sign]) => (
              <tr key={type} data-sign={sign}>
                <th scope="row">{words.name('kind', type)}</th>
                <td>{words.say(SIGN_WORDS[sign])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="source">
          {words.say('site_checked', { date: words.day(dayFrom(site.checked), 'long') })},{' '}
          {words.name('basis', site.basis)}.
        </p>
      </details>
      <SiteReport site={site} health={record.health} />
    </article>
  );
}

/** What was done on a site in these days, the most frequent first. */
function actsOn(days: readonly DayCount[], site: string): readonly (readonly [type: string, count: number])[] {
  const sums = new Map<string, number>();
  for (const { counts } of days)
    for (const [type, count] of Object.entries(counts[site] ?? {})) sums.set(type, (sums.get(type) ?? 0) + count);
  return [...sums].sort(([, one], [, other]) => other - one);
}
