import { useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import { isoOf } from '../../../domain/day.ts';
import type { Fate, Health, SiteHealth } from '../../../sites/health.ts';
import type { Listed } from '../../listed.ts';
import { useWords } from '../../words.ts';

interface SiteReportProps {
  readonly site: Listed;
  readonly health: Health;
}

/** What to send to whoever looks after the rules, when something is missed or counted wrongly. */
export function SiteReport({ site, health }: SiteReportProps) {
  const words = useWords();
  const [isCopied, setCopied] = useState(false);
  const text = reportOn(site, health, browser.runtime.getManifest().version);
  return (
    <details class="report">
      <summary>{words.say('sites_report', { site: site.title })}</summary>
      <p class="soft">{words.say('sites_report_lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {words.say('sites_report_copy')}
        </button>
        <span role="status">{isCopied && words.say('import_recall_copied')}</span>
      </p>
    </details>
  );
}

/** By ids and in numbers, the same in every language: which rules, how they fared, on which days; no moment, no address. */
export function reportOn({ id, checked, basis }: Listed, { sites, matches }: Health, version: string): string {
  const { visited, firstInVain, seen, wrapped }: SiteHealth = sites[id] ?? {};
  const days = Object.entries({ visited, firstInVain, seen, wrapped }).flatMap(([what, day]) =>
    day === undefined ? [] : [`${what}: ${isoOf(day)}`],
  );
  const fared = new Map<string, Map<Fate, number>>();
  for (const { rule, type, fate } of matches.filter(({ site }) => site === id)) {
    const fates = fared.get(`rule ${rule} ${type}`) ?? new Map<Fate, number>();
    fared.set(`rule ${rule} ${type}`, fates.set(fate, (fates.get(fate) ?? 0) + 1));
  }
  const lines = [...fared].map(([rule, fates]) => `${rule}: ${[...fates].map((one) => one.join(' ')).join(', ')}`);
  return [`Rungs ${version}`, `site: ${id}, checked ${checked} (${basis})`, ...days, ...lines.sort()].join('\n');
}
