import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

export function Ready() {
  const words = useWords();
  const { settings } = useWishes();
  return (
    <>
      <p class="lead">{words.say(settings.places.length > 0 ? 'welcome_ready_on' : 'welcome_ready_off')}</p>
      <h2>{words.say('welcome_past')}</h2>
      <p class="lead">{words.say('welcome_past_lead')}</p>
      <p>
        <a class="button" href="dashboard.html#import" data-offer="import">
          {words.say('welcome_past_open')}
        </a>
      </p>
    </>
  );
}
