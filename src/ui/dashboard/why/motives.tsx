import { MOTIVES } from '../../../instruments/motives.ts';
import type { Settings } from '../../../settings.ts';
import { todayAt } from '../../clock.ts';
import { useWishes } from '../../wishes.ts';
import { useWords } from '../../words.ts';

/** Marks a published motive as the person's own, with the day, or takes the mark away. */
export function marking(settings: Settings, rung: string, motive: string, day: number | undefined): Settings {
  const { motives = {}, ...others } = settings;
  const { [rung]: ofRung = {}, ...otherRungs } = motives;
  const { [motive]: _, ...kept } = ofRung;
  const marked = day === undefined ? kept : { ...kept, [motive]: day };
  const all = Object.keys(marked).length > 0 ? { ...otherRungs, [rung]: marked } : otherRungs;
  return Object.keys(all).length > 0 ? { ...others, motives: all } : others;
}

/** What people who do this often say, as prompts; the person may say which are theirs. */
export function Motives({ rung }: { readonly rung: string }) {
  const words = useWords();
  const { settings, wish } = useWishes();
  const motives = MOTIVES[rung] ?? [];
  if (motives.length === 0) return null;

  return (
    <section>
      <h2>{words.say('why_motives')}</h2>
      <p class="soft">{words.say('why_motives_lead')}</p>
      <ul class="motives">
        {motives.map(({ id, source, url, n, percent }) => {
          const day = settings.motives?.[rung]?.[id];
          return (
            <li key={id} data-motive={id}>
              <label>
                <input
                  type="checkbox"
                  checked={day !== undefined}
                  onChange={({ currentTarget: { checked } }) => {
                    const today = checked ? todayAt(Date.now()) : undefined;
                    wish((before) => marking(before, rung, id, today));
                  }}
                />
                <span>{words.name('motive', id)}</span>
              </label>
              <p class="source">
                {percent !== undefined && `${words.say('why_motive_share', { share: words.percent(percent / 100) })} `}
                {n !== undefined && `${words.say('why_motive_asked', { n })} `}
                <a href={url} target="_blank" rel="noreferrer" lang="en">
                  {source}
                </a>
                {day !== undefined && <strong> {words.say('why_motive_mine', { day: words.day(day, 'long') })}</strong>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
