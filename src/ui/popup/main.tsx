import { start } from '../start.tsx';
import { loadWords, POPUP_FILES } from '../words.ts';
import { Popup } from './popup.tsx';

void start(Popup, (language) => loadWords(language, POPUP_FILES));
