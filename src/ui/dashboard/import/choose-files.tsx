import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Chosen } from '../../../importers/containers/container.ts';
import { useWords } from '../../words.ts';
import { chosenIn, droppedIn } from './chosen.ts';

/** Takes files and folders: dropped, or chosen by buttons that the keyboard reaches. */
export function ChooseFiles({ choose }: { readonly choose: (chosen: readonly Chosen[]) => void }) {
  const words = useWords();
  const [isOver, setIsOver] = useState(false);
  const about = useId();
  const folder = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (folder.current) folder.current.webkitdirectory = true;
  }, []);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    if (event.dataTransfer) void droppedIn(event.dataTransfer.items).then(choose);
  }

  function take({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
    choose(chosenIn(currentTarget.files ?? []));
    currentTarget.value = ''; // so that the same file can be chosen again
  }

  return (
    <section
      class="archives-drop"
      data-over={isOver}
      aria-label={words.say('import_choose_files')}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{words.say('import_drop')}</p>
      <p class="buttons">
        <label class="button primary file-button">
          {words.say('import_choose_files')}
          <input type="file" multiple aria-describedby={about} data-choose="files" onChange={take} />
        </label>
        <label class="button file-button">
          {words.say('import_choose_folder')}
          <input ref={folder} type="file" multiple aria-describedby={about} data-choose="folder" onChange={take} />
        </label>
      </p>
      <p id={about} class="soft">
        {words.say('import_any')}
      </p>
    </section>
  );
}
