import { useState } from 'preact/hooks';
import { dayFrom } from '../../../domain/day.ts';
import type { Share } from '../../../store/store.ts';
import { waveAt } from '../../../studies/draft.ts';
import type { Study } from '../../../studies/study.ts';
import { participantIn } from '../../../studies/withdrawal.ts';
import { inLanguage } from '../../../studies/words.ts';
import { useWords } from '../../words.ts';
import type { Begun } from './begun.ts';
import { Onward } from './onward.tsx';

interface InviteProps {
  readonly study: Study;
  readonly begun: Begun;
  /** What was given to this study before, oldest first. */
  readonly before: readonly Share[];
  readonly today: number;
  readonly keep: (begun: Begun) => void;
  readonly next: () => void;
  readonly decline: () => void;
}

/** Who asks, why, on what grounds and until when; and whether a donation can be made today. */
export function Invite({ study, begun, before, today, keep, next, decline }: InviteProps) {
  const words = useWords();
  const [typed, setTyped] = useState(begun.participant);
  const day = (iso: string): string => words.day(dayFrom(iso), 'long');
  const spoken = (text: Readonly<Record<string, string>>): string => inLanguage(text, words.language);
  const { who, ethics, legalBasis, withdrawal, retention } = study;
  const wave = waveAt(study, today);
  const participant = study.participant === 'link' ? (participantIn(typed) ?? '') : begun.participant;
  const last = before.at(-1);
  const hasOtherKeys = last?.recipients && String(last.recipients) !== String(study.recipients);
  const article9 = legalBasis.article9;

  return (
    <>
      <h2>{spoken(study.title)}</h2>
      <p class="purpose">{spoken(study.purpose)}</p>
      {hasOtherKeys && (
        <p role="alert" class="refused">
          {words.say('shares_other_keys', { contact: last.contact ?? who.contact })}
        </p>
      )}
      {last && (
        <p class="told">{words.say('shares_before', { day: words.day(Math.floor(last.at / DAY_MS), 'long') })}</p>
      )}
      <dl class="facts">
        <Fact name={words.say('shares_who')}>
          {who.people.map(({ name }) => name).join(', ')}, {who.institution}
        </Fact>
        <Fact name={words.say('shares_contact')}>
          <a href={`mailto:${who.contact}`}>{who.contact}</a>
          {who.dataProtectionOfficer && `. ${words.say('shares_officer', { address: who.dataProtectionOfficer })}`}
        </Fact>
        <Fact name={words.say('shares_ethics')}>
          {words.say('shares_ethics_said', {
            board: ethics.board,
            reference: ethics.reference,
            day: day(ethics.decided),
          })}
        </Fact>
        <Fact name={words.say('shares_basis')}>
          {words.say(`shares_article6_${legalBasis.article6}`)}
          {article9 && ` ${words.say(`shares_article9_${article9}`)}`}
          {legalBasis.note && ` ${spoken(legalBasis.note)}`}
        </Fact>
        <Fact name={words.say('shares_period')}>
          {words.say('shares_period_said', { from: day(study.period.from), to: day(study.period.to) })}{' '}
          {study.waves.length > 1 && words.count('shares_waves', study.waves.length)}
        </Fact>
        <Fact name={words.say('shares_retention')}>
          {words.say('shares_until', { day: day(retention.until) })} {spoken(retention.note)}
        </Fact>
        <Fact name={words.say('shares_withdrawal')}>
          {words.say('shares_until', { day: day(withdrawal.until) })} {spoken(withdrawal.note)}
        </Fact>
        <Fact name={words.say('shares_sealed')}>
          {words.say('shares_sealed_said')}{' '}
          {study.recipients.map((recipient) => (
            <code key={recipient} class="key">
              {recipient.slice(0, 12)}…{recipient.slice(-8)}
            </code>
          ))}
        </Fact>
      </dl>
      <p class="soft">{words.say('shares_nothing_yet')}</p>
      {study.participant === 'link' && (
        <label class="field">
          {words.say('shares_participant')}
          <input
            type="text"
            autoComplete="off"
            spellcheck={false}
            value={typed}
            aria-invalid={typed !== '' && participant === ''}
            aria-describedby="participant-hint"
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <span id="participant-hint" class="soft">
            {words.say(typed !== '' && participant === '' ? 'shares_participant_wrong' : 'shares_participant_hint')}
          </span>
        </label>
      )}
      {wave === undefined && <p role="alert">{closed(study, today)}</p>}
      <Onward
        label={words.say('shares_next')}
        go={() => {
          keep({ ...begun, participant });
          next();
        }}
        isReady={wave !== undefined && participant !== ''}
        decline={decline}
      />
    </>
  );

  function closed({ waves }: Study, now: number): string {
    const coming = waves.find(({ opens }) => dayFrom(opens) > now);
    return coming ? words.say('shares_opens', { day: day(coming.opens) }) : words.say('shares_over');
  }
}

const DAY_MS = 86_400_000;

const Fact = ({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
