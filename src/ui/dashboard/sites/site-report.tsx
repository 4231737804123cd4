import { useState } from 'preact/hooks';
import { browser } from '../../../browser.ts';
import { isoOf } from '../../../domain/day.ts';
import type { Health, Match, SiteHealth } from '../../../sites/health.ts';
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
  const rules = Map.groupBy(
    matches.filter(({ site }) => site === id),
    ({ rule, type }) => `rule ${rule} ${type}`,
  );
  const fared = [...rules].map(([rule, of]) => `${rule}: ${fatesOf(of)}`).sort();
  return [`Rungs ${version}`, `site: ${id}, checked ${checked} (${basis})`, ...days, ...fared].join('\n');
}

const fatesOf = (matches: readonly Match[]): string =>
  [...Map.groupBy(matches, ({ fate }) => fate)].map(([fate, of]) => `${fate} ${of.length}`).join(', ');
