/** Words of a language that no standard lists and that archives write: everything else comes from `Intl`. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** Month names that exporters write otherwise than CLDR does, by number. */
  readonly months?: Readonly<Record<string, number>>;
  /** Words for the halves of the day beside those that CLDR has for twelve-hour clocks. */
  readonly halves?: { readonly first: string; readonly second: string };
  /** What stands before the title of a row in My Activity, for what has no other sign. */
  readonly verbs?: { readonly liked?: readonly string[]; readonly subscribed?: readonly string[] };
}
