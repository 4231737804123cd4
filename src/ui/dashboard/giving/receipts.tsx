import type { Share } from '../../../store/store.ts';
import { withdrawalLetter } from '../../../studies/withdrawal.ts';
import { useWords } from '../../words.ts';

interface ReceiptsProps {
  readonly shares: readonly Share[];
  readonly forget: (share: Share) => void;
  /** The one that was given just now. */
  readonly fresh?: number;
}

const DAY_MS = 86_400_000;

/** What was given, newest first, each with what it takes to call it back. */
export function Receipts({ shares, forget, fresh }: ReceiptsProps) {
  const words = useWords();
  if (shares.length === 0) return <p class="soft">{words.say('shares_none')}</p>;
  return (
    <ul class="receipts">
      {shares.toReversed().map((share) => (
        <li key={share.id} data-receipt={share.id} data-fresh={share.id === fresh}>
          <h3>{share.title}</h3>
          <p>
            {words.say('shares_given', { day: words.day(Math.floor(share.at / DAY_MS), 'long') })}
            {share.wave !== undefined && `, ${words.say('shares_wave', { wave: share.wave })}`}.{' '}
            {words.count('shares_rows', share.rows, { days: words.days(share.from, share.to) })}{' '}
            {share.withheld !== undefined && words.count('shares_withheld', share.withheld)}
          </p>
          <dl class="facts">
            {share.file && <Fact name={words.say('shares_file')} text={share.file} />}
            {share.code && <Fact name={words.say('shares_code')} text={share.code} />}
            {share.participant && <Fact name={words.say('shares_pseudonym')} text={share.participant} />}
            <Fact name={words.say('shares_hash')} text={share.digest} />
          </dl>
          <Letter share={share} />
          <p class="buttons">
            <button type="button" class="quiet" onClick={() => forget(share)}>
              {words.say('shares_forget')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

const Fact = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{text}</code>
    </dd>
  </div>
);

/** The letter that calls a donation back, ready to be sent by whatever way the person writes letters. */
function Letter({ share }: { readonly share: Share }) {
  const words = useWords();
  const { code, contact, participant, wave } = share;
  if (!code || !contact || !participant || wave === undefined) return null;
  const { withheld = 0, file = '' } = share;
  const letter = withdrawalLetter({ ...share, code, contact, participant, wave, withheld, file }, words.language);
  const [head = '', ...body] = letter.split('\n\n');
  const subject = head.split('\n')[1]?.replace(/^[^:]*: /, '') ?? '';
  const mail = `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join('\n\n'))}`;
  return (
    <details class="letter">
      <summary>{words.say('shares_withdraw')}</summary>
      <p class="soft">{words.say('shares_withdraw_lead', { contact })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{letter}</pre>
      <p class="buttons">
        <a class="button" href={mail}>
          {words.say('shares_mail')}
        </a>
        <button type="button" class="button" onClick={() => void navigator.clipboard.writeText(letter)}>
          {words.say('shares_copy')}
        </button>
      </p>
    </details>
  );
}
