import { browser } from '../browser.ts';
import type { Day } from '../domain/action.ts';
import { dayOf } from '../domain/day.ts';
import { forgetHealth, healthIn } from '../sites/health.ts';
import { type Checked, checkedAt } from '../store/check.ts';
import type { Owed } from '../store/erase.ts';
import type { Keeping } from '../store/keeping.ts';
import { settle } from '../store/settle.ts';
import { offsetAt, settingsNow } from './keep.ts';
import { today } from './memory.ts';

const MINUTE = 60_000;
const WEEK = 7 * 86_400_000;
const PLAIN = 31; // days of which every act stays a row of its own

/** Lets go of what the person does not want kept, packs what is long past, and ends what nobody was there to end. */
export async function tidy(keeping: Keeping): Promise<void> {
  if (keeping.state !== 'ready') return;
  const { retention } = await settingsNow();
  const gone = retention ? await letGo(keeping, today() - retention.days, retention.what) : 0;
  await keeping.pack(today() - PLAIN);
  const { scrub, checked } = (await browser.storage.local.get(['scrub', 'checked'])) as {
    scrub?: Owed;
    checked?: Checked;
  };
  if (Date.now() - (checked?.at ?? 0) > WEEK)
    await browser.storage.local.set({ checked: checkedAt(Date.now(), await keeping.check(), checked) });
  // Clearing costs too much for every day on which retention removes something.
  if (gone > 0 && !scrub)
    await browser.storage.local.set({ scrub: { at: Date.now() + WEEK, all: false } satisfies Owed });
  // The page on which something was erased was closed before its undo ran out. Last: whatever comes after makes a new one.
  if (scrub && Date.now() - scrub.at > MINUTE) await settle(keeping, browser.storage.local, scrub.all);
}

/** @returns how many acts went; what is noted of rules that matched them goes too */
async function letGo(keeping: Keeping, before: Day, what: 'acts' | 'counts'): Promise<number> {
  const gone = await keeping.thin(before, what);
  const isPast = (_: string, at: number): boolean => dayOf(at, offsetAt(at)) < before;
  if (healthIn(await keeping.noted()).matches.some(({ site, at }) => isPast(site, at)))
    await keeping.note((noted) => forgetHealth(healthIn(noted), { at: isPast, on: () => false }));
  return gone;
}
