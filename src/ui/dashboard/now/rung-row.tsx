import type { Profile, RungProfile } from '../../../domain/profile.ts';
import type { Words } from '../../../strings.ts';
import { titleOf } from '../../directory.ts';
import { StateMark, stateKey } from '../../marks.tsx';
import { markOf, measureOf, rungName, whySentence } from '../../rung-words.ts';
import { useWords } from '../../words.ts';

interface RungRowProps {
  readonly profile: Profile;
  readonly rung: RungProfile;
}

/** One rung: how it stands, why, and folded away what it is made of and what would change it. */
export function RungRow({ profile, rung }: RungRowProps) {
  const words = useWords();
  const changing = changeSentence(words, rung);
  return (
    <tr data-rung={rung.id} data-held={String(rung.state === 'held')}>
      <th scope="row">
        <StateMark mark={markOf(rung)} />
        <span>
          {rungName(words, rung.id)}
          <span class="unseen">, {words.say(stateKey(rung.state))}</span>
        </span>
      </th>
      <td>{measureOf(words, rung)}</td>
      <td>
        {whySentence(words, profile, rung.id)}
        <details>
          <summary>
            <span class="unseen">{rungName(words, rung.id)}: </span>
            {words.say('now_more')}
          </summary>
          <p>{changing}</p>
          {rung.count > 0 && (
            <div class="made-of">
              <Parts title={words.say('now_by_kind')} parts={rung.byAction} nameOf={(id) => words.name('kind', id)} />
              <Parts title={words.say('now_by_site')} parts={rung.bySite} nameOf={(site) => titleOf(words, site)} />
            </div>
          )}
        </details>
      </td>
      <td>
        <a href={`#why/${rung.id}`}>{words.say('see_acts')}</a>
      </td>
    </tr>
  );
}

/** Of a held rung, when it would be lost; of another, how far it is: in words, and as a fact. */
export function changeSentence(words: Words, { held, until, distance, threshold }: RungProfile): string {
  if (held && until !== undefined) {
    const key = threshold.per === 'week' ? 'now_lost_weekly' : 'now_lost';
    return words.say(key, { day: words.day(until, 'long') });
  }
  if (distance.kind === 'weeks') return words.say('now_distance_weeks', { day: words.day(distance.earliest, 'long') });
  return words.say('now_distance', { days: threshold.per === 'window' ? threshold.days : 0 });
}

interface PartsProps {
  readonly title: string;
  readonly parts: Readonly<Record<string, number>>;
  readonly nameOf: (id: string) => string;
}

function Parts({ title, parts, nameOf }: PartsProps) {
  const words = useWords();
  const most = Math.max(...Object.values(parts));
  return (
    <table class="parts">
      <caption>{title}</caption>
      <tbody>
        {Object.entries(parts)
          .sort(([, one], [, other]) => other - one)
          .map(([id, count]) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{words.number(count)}</td>
              <td class="part-bar" aria-hidden="true">
                <i style={{ inlineSize: `${(100 * count) / most}%` }} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
