import { type ComponentType, render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings.ts';
import type { Words } from '../strings.ts';
import { Locked } from './locked.tsx';
import { onWishes, readWishes, type Wishes, WishesContext, writeWishes } from './wishes.ts';
import { loadWords, WordsContext } from './words.ts';

type LoadWords = (language?: string) => Promise<Words>;

interface StartProps {
  readonly page: ComponentType;
  readonly load: LoadWords;
  readonly settings: Settings;
  readonly words: Words;
}

/** Draws a page once its words and the person's wishes are read. */
export async function start(page: ComponentType, load: LoadWords = loadWords): Promise<void> {
  const settings = await readWishes();
  const words = await load(settings.language);
  render(<Started page={page} load={load} settings={settings} words={words} />, document.body);
}

function Started({ page: Page, load, settings: first, words: firstWords }: StartProps) {
  const [settings, setSettings] = useState(first);
  const [words, setWords] = useState(firstWords);
  const latest = useRef(settings);
  latest.current = settings;

  useEffect(() => onWishes(setSettings), []);
  useEffect(() => {
    let isWanted = true;
    void load(settings.language).then((loaded) => isWanted && setWords(loaded));
    return () => {
      isWanted = false;
    };
  }, [settings.language, load]);

  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;

  const wishes = useMemo((): Wishes => {
    const wish: Wishes['wish'] = (change) => {
      latest.current = change(latest.current);
      setSettings(latest.current);
      void writeWishes(latest.current);
    };
    return { settings, wish };
  }, [settings]);

  return (
    <WishesContext.Provider value={wishes}>
      <WordsContext.Provider value={words}>
        <Locked>
          <Page />
        </Locked>
      </WordsContext.Provider>
    </WishesContext.Provider>
  );
}
