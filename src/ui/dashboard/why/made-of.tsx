import type { RungProfile } from '../../../domain/profile.ts';
import { Bars } from '../../bars.tsx';
import { titleOf } from '../../directory.ts';
import { useWords } from '../../words.ts';

/** What the count of a rung is made of: by kind of act and by site, against the one act that is enough. */
export function MadeOf({ rung }: { readonly rung: RungProfile }) {
  const words = useWords();
  const kinds = sorted(rung.byAction).map(([id, count]) => ({ id, name: words.name('kind', id), count }));
  const sites = sorted(rung.bySite).map(([id, count]) => ({ id, name: titleOf(words, id), count }));
  const most = (what: string, count: number): string =>
    count === rung.count
      ? words.say('why_all_of_it', { what })
      : words.say('why_most', { what, share: words.percent(count / rung.count) });
  const [kind] = kinds;
  const [site] = sites;
  if (!kind || !site) return null;
  const threshold = rung.weeks ? {} : { threshold: 1 };

  return (
    <>
      <section>
        <h3>{words.say('why_by_kind')}</h3>
        <p>
          {most(words.acts(kind.id, kind.count), kind.count)}{' '}
          {!rung.weeks && <span class="soft">{words.say('why_line')}</span>}
        </p>
        <Bars
          caption={words.say('why_by_kind')}
          heads={[words.say('evidence_kind'), words.say('why_actions')]}
          bars={kinds}
          {...threshold}
        />
      </section>
      <section>
        <h3>{words.say('why_by_site')}</h3>
        <p>{most(site.name, site.count)}</p>
        <Bars
          caption={words.say('why_by_site')}
          heads={[words.say('evidence_site'), words.say('why_actions')]}
          bars={sites}
          {...threshold}
        />
      </section>
    </>
  );
}

const sorted = (counts: Readonly<Record<string, number | undefined>>): readonly (readonly [string, number])[] =>
  Object.entries(counts)
    .map(([id, count = 0]) => [id, count] as const)
    .sort(([, one], [, other]) => other - one);
