import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';
import { sv } from './sv.ts';

/** Languages of which archives write words that `Intl` does not know. */
export const LANGUAGES: readonly Language[] = [de, en, es, fr, ko, nl, sv];
