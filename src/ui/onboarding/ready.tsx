import { useWishes } from '../wishes.ts';
import { useWords } from '../words.ts';

export function Ready() {
  const words = useWords();
  const { settings } = useWishes();
  return <p class="lead">{words.say(settings.places.length > 0 ? 'welcome_ready_on' : 'welcome_ready_off')}</p>;
}
