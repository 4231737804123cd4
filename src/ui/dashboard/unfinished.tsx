import { asWelcomed } from '../versions.ts';
import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

/** Leads back to an onboarding that was left in the middle, until the person says that it is over. */
export function Unfinished() {
  const words = useWords();
  const { settings, wish } = useWishes();
  if (settings.welcomed || !settings.welcomeStep) return null;
  return (
    <p class="notice" data-notice="unfinished">
      <span>{words.say('welcome_unfinished')}</span>
      <a class="button" href={`onboarding.html#${settings.welcomeStep}`}>
        {words.say('welcome_go_on')}
      </a>
      <button type="button" class="quiet" onClick={() => wish(asWelcomed)}>
        {words.say('welcome_skip')}
      </button>
    </p>
  );
}
