import type { Progress } from '../../../importers/read.ts';
import { useWords } from '../../words.ts';
import { archiveTitle } from './titles.ts';

interface UnderWayProps {
  readonly isBringing: boolean;
  readonly progress?: Progress;
  readonly stop: () => void;
}

/** How far a look or an import is, with what was found so far. */
export function UnderWay({ isBringing, progress, stop }: UnderWayProps) {
  const words = useWords();
  const title = words.say(isBringing ? 'import_bringing' : 'import_looking');
  const known = progress && progress.of > 0 ? { max: progress.of, value: Math.min(progress.read, progress.of) } : {};
  return (
    <section class="under-way" aria-busy="true">
      <h2>{title}</h2>
      <progress aria-label={title} {...known} />
      <p data-found={progress?.acts ?? 0}>
        {progress && (
          <>
            {progress.recognised.length > 0 && <strong>{archiveTitle(words, progress.recognised)}: </strong>}
            {words.count('import_found_so_far', progress.acts)},{' '}
            {words.say('import_read_of', { read: words.size(progress.read), of: words.size(progress.of) })}
          </>
        )}
      </p>
      <p class="soft">{words.say('work_goes_on')}</p>
      <p class="buttons">
        <button type="button" class="button" data-do="stop" onClick={stop}>
          {words.say('import_stop')}
        </button>
      </p>
    </section>
  );
}
