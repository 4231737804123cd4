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
  const sample: readonly (readonly [Key, string])[] = [
    ['welcome_kept_what', words.acts('comment', 1)],
    ['welcome_kept_where', 'YouTube'],
    ['welcome_kept_when', words.moment(Date.UTC(2026, 2, 3, 18, 42))],
    ['welcome_kept_mode', words.say('mode_private')],
    ['welcome_kept_evidence', words.say('evidence_confirmed')],
  ];
  return (
    <>
      <p class="lead">{words.say('welcome_kept_lead')}</p>
      <table class="sample">
        <tbody>
          {sample.map(([key, value]) => (
            <tr key={key}>
              <th scope="row">{words.say(key)}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.say('welcome_never_title')}</h2>
      <ul class="never">
        {NEVER.map((key) => (
          <li key={key}>{words.say(key)}</li>
        ))}
      </ul>
    </>
  );
}
