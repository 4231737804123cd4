import { useEffect, useState } from 'preact/hooks';
import type { DayCount } from '../../../domain/count.ts';
import { useWords } from '../../words.ts';

/** What the record takes of the disk, and what the browser would give. */
export function Space({ days }: { readonly days: readonly DayCount[] }) {
  const words = useWords();
  const [space, setSpace] = useState<StorageEstimate>({});
  useEffect(() => {
    void navigator.storage.estimate().then(setSpace);
  }, [days]);
  const acts = days
    .flatMap(({ counts }) => Object.values(counts).flatMap((types) => Object.values(types)))
    .reduce((sum, count) => sum + count, 0);
  const { usage = 0, quota = 0 } = space;
  return (
    <section>
      <h2>{words.say('data_space')}</h2>
      <p>
        {words.count('data_space_acts', acts)}{' '}
        {words.say('data_space_used', { used: words.size(usage), quota: words.size(quota) })}
      </p>
    </section>
  );
}
