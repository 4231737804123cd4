import { useEffect, useState } from 'preact/hooks';
import type { Commands } from 'webextension-polyfill';
import { browser } from '../../../browser.ts';
import type { Key } from '../../../strings.ts';
import { useWords } from '../../words.ts';

/** The commands of the manifest, as the menu of the toolbar icon calls them. */
const COMMANDS: Readonly<Record<string, Key>> = { 'switch-mode': 'command_switch_mode', pause: 'command_pause' };

/** Firefox opens its own page for keys; Chromium has one at an address. */
function openKeys(): void {
  const { commands }: { commands: Commands.Static & { openShortcutSettings?(): Promise<void> } } = browser;
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Which keys switch the mode and let recording rest, as the browser has them now. */
export function Keys() {
  const words = useWords();
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);

  return (
    <p class="soft keys">
      {Object.entries(COMMANDS).map(([name, key]) => (
        <span key={name}>
          {words.say('modes_key', {
            what: words.say(key),
            key: commands.find((command) => command.name === name)?.shortcut || words.say('modes_key_none'),
          })}
        </span>
      ))}
      <button type="button" class="quiet" onClick={openKeys}>
        {words.say('modes_keys_set')}
      </button>
    </p>
  );
}
