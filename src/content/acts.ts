import type { Rule } from '../sites/site.ts';
import type { TravellingSite } from '../sites/travels.ts';
import { hereOn } from './here.ts';
import type { Heard } from './line.ts';
import type { Listen } from './listen.ts';
import { measure, nearest, surroundings } from './mark.ts';
import type { Person } from './person.ts';
import type { Tell } from './tell.ts';

/** One press of a rule's control, on its way to being an act. */
interface Attempt {
  readonly rule: number;
  readonly gesture: number;
  /** Gesture and type of the act. */
  readonly act: string;
  readonly at: number;
  readonly before: number;
  readonly root: ParentNode;
  /** Begun by a key that may or may not have meant this rule: only its request can tell. */
  readonly perhaps: boolean;
  answered: boolean;
  leaving: boolean;
}

const LOOKS = [0, 150, 1_000, 2_000, 4_000, 8_000]; // ms: at once, for the tab may be closed next
const CALM = 2; // the first look by which a page has taken back what it showed too early
const PATIENCE = 5; // s from press to request, unless the rule says more
const TAKEN_BACK = 60_000; // ms within which the opposite undoes an act

/** Follows every press of a site's controls until it has become an act or has come to nothing. */
export function followActs(page: Document, site: TravellingSite, person: Person, tell: Tell, listen: Listen) {
  const { location } = page;
  const open = new Set<Attempt>();
  const done: { rule: number; id: number; at: number }[] = [];
  const spent = new Set<string>(); // a gesture brings at most one act of a type
  const isHere = hereOn(page, site);
  let unpressed: { readonly root: ParentNode; readonly counts: readonly number[] } | undefined;

  listen('click', onClick);
  listen('keydown', onKey);
  listen('submit', onSubmit);
  listen('pagehide', onLeave);
  return { hear, lookBefore };

  /** Pages flip what was pressed before they ask their server: how it stood must be known beforehand. */
  function lookBefore(event: Event): void {
    const root = surroundings(event.composedPath()[0] as Node, page);
    unpressed = { root, counts: site.rules.map(({ shows }) => measure(shows, root, 'before')) };
  }

  function onClick(event: Event): void {
    if (!person.made(event)) return;
    site.rules.forEach((rule, index) => {
      if (rule.undo?.press && nearest(event, rule.undo.press)) takeBack(index);
      const control = rule.press && !rule.form && nearest(event, rule.press);
      if (control && isHere(rule)) begin(index, control);
    });
  }

  /** Enter, alone or with Control, sends what is being written; no button is pressed, so only a request can name it. */
  function onKey({ isTrusted, key }: KeyboardEvent): void {
    if (!isTrusted || key !== 'Enter') return;
    site.rules.forEach((rule, index) => {
      if (rule.press && rule.request && isHere(rule)) begin(index, undefined, true);
    });
  }

  function onSubmit(event: SubmitEvent): void {
    if (!person.made(event) || !(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    site.rules.forEach((rule, index) => {
      if (!rule.form || !form.matches(rule.form) || !isHere(rule)) return;
      if (rule.press && !event.submitter?.matches(rule.press)) return;
      if (rule.changed && ![...form.querySelectorAll<HTMLInputElement>(rule.changed)].some(isChanged)) return;
      const attempt = begin(index, form);
      // Only after the page's own listeners is it known whether the form leaves or a script sends it.
      if (attempt)
        setTimeout(() => {
          if (event.defaultPrevented) attempt.leaving = false;
          else leave(attempt);
        });
    });
  }

  function begin(index: number, control?: Element, perhaps = false): Attempt | undefined {
    const rule = site.rules[index] as Rule;
    const gesture = person.last()?.number ?? 0;
    if ([...open].some((other) => other.rule === index && other.gesture === gesture)) return undefined;
    const { then, shows, type } = rule;
    const root = (shows && unpressed?.root) || surroundings(control, page);
    const attempt: Attempt = {
      rule: index,
      gesture,
      act: `${gesture} ${type}`,
      at: Date.now(),
      before: (shows && unpressed?.counts[index]) || measure(then, root, 'before'),
      root,
      perhaps,
      answered: false,
      leaving: Boolean(rule.lands),
    };
    open.add(attempt);
    if (rule.request) setTimeout(() => attempt.answered || giveUp(attempt), (rule.patience ?? PATIENCE) * 1_000 * 4);
    else if (then) lookFor(attempt, CALM);
    else if (!rule.lands) finish(attempt);
    return attempt;
  }

  /** A request of this site has been answered. */
  function hear({ rule: index, undo, ok, since }: Heard): void {
    const rule = site.rules[index];
    if (!rule) return;
    if (undo) {
      if (ok) takeBack(index);
      return;
    }
    const waiting = [...open].filter((attempt) => attempt.rule === index && !attempt.answered);
    const attempt = waiting.findLast((one) => !one.perhaps) ?? waiting.at(-1) ?? unannounced(index, rule, since);
    if (!attempt) return;
    if (!ok) return void giveUp(attempt, 'refused');
    attempt.answered = true;
    if (rule.then ?? rule.shows) lookFor(attempt, 0);
    else finish(attempt);
  }

  /** A rule without a press is begun by its request, if the person did anything shortly before it left. */
  function unannounced(index: number, rule: Rule, since: number): Attempt | undefined {
    const gesture = person.last();
    if (rule.press || rule.form || !gesture || !isHere(rule)) return undefined;
    const waited = since - gesture.since;
    return waited >= 0 && waited <= (rule.patience ?? PATIENCE) * 1_000 ? begin(index) : undefined;
  }

  /** Looks a few times, ever later, for what there must be one more of. */
  function lookFor(attempt: Attempt, turn: number, since = Date.now()): void {
    const due = LOOKS[turn];
    if (due === undefined) return void (attempt.leaving || giveUp(attempt));
    const look = (): void => {
      if (!open.has(attempt)) return;
      const isDue = site.rules[attempt.rule]?.then; // else it is an act already, and this only makes it surer
      if (grown(attempt) <= 0 && (isDue || turn < CALM)) {
        lookFor(attempt, turn + 1, since);
        return;
      }
      const id = finish(attempt);
      const { href } = location;
      // Told at once, and taken back if the page takes it back.
      if (isDue && id && turn < CALM)
        setTimeout(() => location.href === href && grown(attempt) <= 0 && tell.undo(id), LOOKS[CALM]);
    };
    if (due === 0) look();
    else setTimeout(look, since + due - Date.now());
  }

  /** How many more there are than before. */
  function grown({ rule, before, root }: Attempt): number {
    const place = root instanceof ShadowRoot && !root.isConnected ? page : root;
    const { then, shows } = site.rules[rule] as Rule;
    return measure(then ?? shows, place, 'after') - before;
  }

  /** It came to nothing: no act, unless another rule made one of the same press. */
  function giveUp(attempt: Attempt, how: 'refused' | 'attempted' = 'attempted'): void {
    const { rule, at, perhaps, act } = attempt;
    if (open.delete(attempt) && !perhaps && !spent.has(act)) tell.act(rule, at, how);
  }

  /** Answered and shown, answered, or only shown: that is how sure we are. */
  function finish(attempt: Attempt): number | undefined {
    if (!open.delete(attempt)) return undefined;
    const { act } = attempt;
    if (spent.has(act)) return undefined;
    spent.add(act);
    const evidence = attempt.answered ? (grown(attempt) > 0 ? 'confirmed' : 'accepted') : 'seen';
    const id = tell.act(attempt.rule, attempt.at, evidence);
    done.push({ rule: attempt.rule, id, at: attempt.at });
    return id;
  }

  /** Takes back the newest of what this undoes: one request may be the opposite of several rules. */
  function takeBack(index: number): void {
    const opposite = site.rules[index]?.undo?.request?.url;
    const isMeant = (rule: number): boolean =>
      rule === index || (!!opposite && site.rules[rule]?.undo?.request?.url === opposite);
    for (const attempt of open) if (isMeant(attempt.rule)) open.delete(attempt);
    const last = done.findLastIndex(({ rule, at }) => isMeant(rule) && Date.now() - at < TAKEN_BACK);
    if (last >= 0) for (const { id } of done.splice(last, 1)) tell.undo(id);
  }

  function leave(attempt: Attempt): void {
    if (attempt.leaving && open.delete(attempt)) tell.attempt?.(attempt.rule, attempt.at, attempt.before);
  }

  /** The page goes: what has been answered is done, what leaves is judged by the page that follows. */
  function onLeave(): void {
    for (const attempt of open) {
      const rule = site.rules[attempt.rule];
      if (attempt.leaving && !attempt.answered) leave(attempt);
      else if (rule?.then ? grown(attempt) > 0 : attempt.answered) finish(attempt);
    }
    open.clear();
  }
}

const isChanged = ({ value, defaultValue }: HTMLInputElement): boolean => value !== defaultValue;
