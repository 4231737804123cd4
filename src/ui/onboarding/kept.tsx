import type { Key } from '../../strings.ts';
import { useWords } from '../words.ts';

const NEVER: readonly Key[] = [
  'welcome_never_text',
  'welcome_never_people',
  'welcome_never_windows',
  'welcome_never_sent',
];

/** One row as it is kept, invented, and what is not in it. */
export function Kept() {
  const words = useWords();
  return (
    <>
      <p class="lead">{words.say('welcome_kept_lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-box" tabIndex={0} aria-label={words.say('welcome_kept_title')}>
        <table class="sample">
          <thead>
            <tr>
              <th scope="col">{words.say('welcome_kept_what')}</th>
              <th scope="col">{words.say('welcome_kept_where')}</th>
              <th scope="col">{words.say('welcome_kept_when')}</th>
              <th scope="col">{words.say('welcome_kept_mode')}</th>
              <th scope="col">{words.say('welcome_kept_evidence')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{words.acts('comment', 1)}</td>
              <td>YouTube</td>
              <td>{words.moment(Date.UTC(2026, 2, 3, 18, 42))}</td>
              <td>{words.say('mode_private')}</td>
              <td>{words.say('evidence_confirmed')}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <h2>{words.say('welcome_never_title')}</h2>
      <ul class="never">
        {NEVER.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </>
  );
}
