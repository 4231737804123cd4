import { forrester2010 } from '../../instruments/forrester-2010.ts';
import { rungName } from '../rung-words.ts';
import { useWords } from '../words.ts';
import { Example } from './example.tsx';

/** The ladder, with what one does on each rung, and what it looks like once there is a record. */
export function Welcome() {
  const words = useWords();
  const ids = [...forrester2010.rungs.map(({ id }) => id), 'inactive'];
  return (
    <>
      <p class="lead">{words.say('welcome_lead')}</p>
      <dl class="explained">
        {ids.map((id) => (
          <div key={id}>
            <dt>{rungName(words, id)}</dt>
            <dd>{words.name('rung', id, 'what')}</dd>
          </div>
        ))}
      </dl>
      <Example />
    </>
  );
}
