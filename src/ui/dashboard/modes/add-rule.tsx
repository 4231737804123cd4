import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import { MODES, type Mode } from '../../../domain/action.ts';
import type { ModeRule } from '../../../domain/mode.ts';
import { LISTED } from '../../listed.ts';
import { containerName } from '../../mode-words.ts';
import { OFFICE, type Schedule, ScheduleFields } from '../../schedule.tsx';
import { useWords } from '../../words.ts';

type When = ModeRule['when'];

/** One more rule, put behind the others. */
export function AddRule({ add }: { readonly add: (rule: ModeRule) => void }) {
  const words = useWords();
  const [when, setWhen] = useState<When>('schedule');
  const [schedule, setSchedule] = useState<Schedule>(OFFICE);
  const [site, setSite] = useState(LISTED[0]?.id ?? '');
  const [container, setContainer] = useState('');
  const [mode, setMode] = useState<Mode>('work');
  const { containers, ask } = useContainers();
  const kinds: readonly When[] = containers
    ? ['schedule', 'site', 'container', 'window']
    : ['schedule', 'site', 'window'];

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (when === 'schedule') add(schedule);
    if (when === 'site') add({ when, mode, site });
    if (when === 'container') add({ when, mode, container: container || (containers?.[0] ?? '') });
    if (when === 'window') {
      const { id } = await browser.windows.getCurrent();
      if (id !== undefined) add({ when, mode, window: id });
    }
  }

  return (
    <form class="add-rule" onSubmit={(event) => void submit(event)}>
      <h3>{words.say('modes_add')}</h3>
      <label>
        {words.say('modes_by')}
        <select
          value={when}
          data-when
          onChange={({ currentTarget: { value } }) => setWhen(kinds.find((kind) => kind === value) ?? when)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.say(`modes_by_${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {when === 'schedule' && <ScheduleFields schedule={schedule} change={setSchedule} name="new" />}
      {when === 'site' && (
        <label>
          {words.say('evidence_site')}
          <select value={site} data-site onChange={({ currentTarget: { value } }) => setSite(value)}>
            {LISTED.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {when === 'container' &&
        (containers && containers.length > 0 ? (
          <label>
            {words.say('modes_container')}
            <select value={container} onChange={({ currentTarget: { value } }) => setContainer(value)}>
              {containers.map((id) => (
                <option key={id} value={id}>
                  {words.say('modes_container_named', { container: containerName(id) })}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p class="hint">
            {words.say('modes_container_lead')}{' '}
            <button type="button" class="button" onClick={() => void ask()}>
              {words.say('modes_container_ask')}
            </button>
          </p>
        ))}
      {when === 'window' && <p class="hint">{words.say('modes_window_lead')}</p>}
      {when !== 'schedule' && (
        <label>
          {words.say('modes_counts_as')}
          <select
            value={mode}
            onChange={({ currentTarget: { value } }) => setMode(MODES.find((one) => one === value) ?? mode)}
          >
            {MODES.map((one) => (
              <option key={one} value={one}>
                {words.name('mode', one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="submit"
        class="button primary"
        disabled={when === 'container' ? !containers?.length : when === 'schedule' && schedule.days.length === 0}
      >
        {words.say('modes_add_this')}
      </button>
    </form>
  );
}

/**
 * The containers of the tabs that are open now, which Firefox tells once it may speak of cookies; `undefined` in a
 * browser without containers.
 */
function useContainers(): { readonly containers: readonly string[] | undefined; readonly ask: () => Promise<void> } {
  const [containers, setContainers] = useState<readonly string[]>();
  const hasThem = 'getBrowserInfo' in browser.runtime;

  async function read(): Promise<void> {
    const tabs = await browser.tabs.query({});
    const ids = tabs.flatMap(({ cookieStoreId }) => (cookieStoreId ? [cookieStoreId] : []));
    setContainers([...new Set(ids)].filter((id) => id.startsWith('firefox-container-')).sort());
  }
  useEffect(() => {
    if (hasThem) void read();
  }, [hasThem]);

  return {
    containers: hasThem ? (containers ?? []) : undefined,
    ask: async () => {
      if (await browser.permissions.request({ permissions: ['cookies'] })) await read();
    },
  };
}
