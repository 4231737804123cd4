import { useEffect } from 'preact/hooks';
import { isPaused } from '../../domain/pause.ts';
import { instrumentOf } from '../../instruments/index.ts';
import { isSilent } from '../../sites/health.ts';
import { type BackupNotes, mayRemind, noteReminded } from '../backup-notes.ts';
import { titleOf } from '../directory.ts';
import { Icon } from '../marks.tsx';
import type { Record } from '../record.ts';
import { isNews } from '../versions.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

const NEARLY_FULL = 0.9;
/** An import that has said for so long (ms) nothing of its end has been broken off. */
const LONGEST_IMPORT = 3_600_000;

interface NoticesProps {
  readonly record: Extract<Record, { state: 'ready' }>;
  readonly now: number;
}

/** What the person should know before they read the figures, the gravest first; one at a time. */
export function Notices({ record, now }: NoticesProps) {
  const words = useWords();
  const { settings } = useWishes();
  const silent = Object.entries(record.health.sites)
    .filter(([, site]) => isSilent(site))
    .map(([id]) => titleOf(words, id));
  const isImporting = record.imports.some(({ covers, at }) => covers.length === 0 && now - at < LONGEST_IMPORT);

  if (record.store.state === 'read-only') return <Notice kind="newer" text={words.say('storeNewer')} />;
  if (record.lost !== undefined) return <Notice kind="lost" text={words.say('notice_lost')} at="data" />;
  if (record.asides.length > 0) return <Notice kind="aside" text={words.say('notice_aside')} at="data" />;
  if (isPaused(settings, now)) {
    const { pausedUntil } = settings;
    const time = typeof pausedUntil === 'number' && words.time(pausedUntil, now);
    return <Notice kind="paused" text={time ? words.say('paused_until', { time }) : words.say('paused_resumed')} />;
  }
  if (record.full > NEARLY_FULL) return <Notice kind="full" text={words.say('notice_full')} at="data" />;
  if (isImporting) return <Notice kind="importing" text={words.say('notice_importing')} />;
  if (isNews(settings, instrumentOf(settings.instrument)))
    return <Notice kind="version" text={words.say('notice_version')} at="why" />;
  if (silent.length > 0)
    return <Notice kind="silent" text={words.say('notice_silent', { sites: words.list(silent) })} at="sites" />;
  return mayRemind(record.backup, now) ? <Reminder notes={record.backup} now={now} /> : null;
}

/** That a backup is due, to whom wants to hear it. */
function Reminder({ notes, now }: { readonly notes: BackupNotes; readonly now: number }) {
  const words = useWords();
  useEffect(() => void noteReminded(notes, now), []);
  return (
    <Notice kind="backup" text={words.say(notes.at === undefined ? 'data_backup_none' : 'data_backup_due')} at="data" />
  );
}

interface NoticeProps {
  readonly kind: string;
  readonly text: string;
  /** Page of the dashboard that tells more. */
  readonly at?: string;
}

function Notice({ kind, text, at }: NoticeProps) {
  const words = useWords();
  return (
    <p class="notice" data-notice={kind}>
      <Icon name={kind === 'paused' ? 'pause' : 'alert'} />
      <span>
        {text}{' '}
        {at && (
          <a href={`dashboard.html#${at}`} target="_blank" rel="noreferrer">
            {words.say('notice_details')}
          </a>
        )}
      </span>
    </p>
  );
}
