import { start } from '../start.tsx';
import { Popup } from './popup.tsx';

void start(Popup);
