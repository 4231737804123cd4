import { todayAt, useNow } from '../clock.ts';
import { useRecord } from '../record.ts';
import { SiteChooser } from '../site-chooser.tsx';
import { sitesWatched } from '../watched.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';
import { SiteAtWork } from './sites/site-at-work.tsx';

/** Days of which it is told what was recorded lately. */
const LATELY = 30;

/** How the rules do on the sites that are watched, and the switches of all sites. */
export function Sites() {
  const words = useWords();
  const { settings } = useWishes();
  const now = useNow();
  const record = useRecord(todayAt(now) - LATELY + 1);
  const watched = record.state === 'ready' ? sitesWatched(settings, record.recognised) : [];

  return (
    <>
      {record.state === 'problem' && <p role="alert">{words.say(record.problem.messageKey)}</p>}
      <section class="at-work">
        <h2>{words.say('sites_rules')}</h2>
        <p class="soft">{words.say(watched.length > 0 ? 'sites_rules_lead' : 'sites_rules_none')}</p>
        {record.state === 'ready' &&
          watched.map((site) => <SiteAtWork key={site.id} site={site} record={record} now={now} />)}
      </section>
      <h2>{words.say('choose_sites')}</h2>
      <SiteChooser />
    </>
  );
}
