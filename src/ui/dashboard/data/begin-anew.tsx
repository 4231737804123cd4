import { useState } from 'preact/hooks';
import { discard } from '../../../store/aside.ts';
import { useWords } from '../../words.ts';

/** A record that the browser cannot read stands in the way of a backup: the person may have it deleted, said twice. */
export function BeginAnew({ done }: { readonly done: () => void }) {
  const words = useWords();
  const [isSure, setSure] = useState(false);
  return (
    <>
      <button type="button" class="button" aria-expanded={isSure} onClick={() => setSure(!isSure)}>
        {words.say('data_anew')}
      </button>
      {isSure && (
        <span>
          {words.say('data_anew_sure')}{' '}
          <button type="button" class="button" data-anew onClick={() => void discard().then(done)}>
            {words.say('data_anew_yes')}
          </button>
        </span>
      )}
    </>
  );
}
