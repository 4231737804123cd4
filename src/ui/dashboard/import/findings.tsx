import { useEffect, useRef } from 'preact/hooks';
import type { Problems } from '../../../importers/reasons.ts';
import type { Words } from '../../../strings.ts';
import { useWords } from '../../words.ts';
import type { Shown as Report } from '../../workroom/said.ts';
import { CountsTable } from './counts-table.tsx';
import { FoundTable } from './found-table.tsx';
import { reasonSentence, reasonsIn } from './reason-words.ts';
import { RecallTable } from './recall-table.tsx';
import { archiveTitle } from './titles.ts';

/** What a look has found: sources, span, counts, what is missing, not understood, or recorded already. */
export function Findings({ report }: { readonly report: Report }) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { qualities, problems, overlap, missing, refused } = report;
  const sources = Object.keys(report.recognised);

  return (
    <section class="findings" data-fresh={report.fresh} data-overlap={overlap}>
      <h2 ref={heading} tabIndex={-1}>
        {words.say(refused ? 'import_cannot' : 'import_seen')}
      </h2>
      {refused && !(refused in problems) && (
        <p role="alert" data-reason={refused}>
          {reasonSentence(words, refused)}
        </p>
      )}
      {sources.length > 0 && <p>{spanSentence(words, report)}</p>}
      {!refused && (
        <ul class="sums">
          <li class="sum">{words.count('import_would_bring', report.fresh)}</li>
          {overlap > 0 && (
            <li>
              {words.count('import_overlap', overlap)} {words.say('import_overlap_rule')}
            </li>
          )}
          {qualities.day > 0 && <li>{words.count('import_day_only', qualities.day)}</li>}
          {qualities.bound > 0 && <li>{words.count('import_bound', qualities.bound)}</li>}
          {qualities.none > 0 && <li>{words.count('import_before', qualities.none)}</li>}
        </ul>
      )}
      {report.found.length > 0 && <CountsTable dated={report.counts} before={report.before} />}
      {report.recall.length > 0 && <RecallTable recall={report.recall} />}
      <Wrong problems={problems} />
      {missing.length > 0 && (
        <>
          <h3>{words.say('import_missing')}</h3>
          <p class="soft">{words.say('import_missing_lead')}</p>
          <p>{missingIn(words, missing)}</p>
        </>
      )}
      {report.found.length > 0 && <FoundTable found={report.found} />}
    </section>
  );
}

function Wrong({ problems }: { readonly problems: Problems }) {
  const words = useWords();
  const met = reasonsIn(problems);
  if (met.length === 0) return null;
  return (
    <>
      <h3>{words.say('import_problems')}</h3>
      <ul class="wrong">
        {met.map(([reason, count]) => (
          <li key={reason} data-reason={reason}>
            {reasonSentence(words, reason, count)}
          </li>
        ))}
      </ul>
    </>
  );
}

function spanSentence(words: Words, { recognised, span }: Report): string {
  const sources = archiveTitle(words, Object.keys(recognised));
  if (!span) return words.say('import_from_undated', { sources });
  const { from, to } = span;
  return words.say('import_from', { sources, span: `${words.day(from, 'long')} – ${words.day(to, 'long')}` });
}

const missingIn = (words: Words, missing: Report['missing']): string =>
  [...new Set(missing.map(({ importer }) => importer))]
    .map((id) => {
      const abouts = missing.filter(({ importer }) => importer === id);
      return `${archiveTitle(words, id)}: ${words.list(abouts.map(({ about }) => words.say(`import_about_${about}`)))}`;
    })
    .join('. ');
