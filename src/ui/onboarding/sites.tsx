import { SiteChooser } from '../site-chooser.tsx';
import { useWords } from '../words.ts';

export function Sites() {
  const words = useWords();
  return (
    <>
      <p class="lead">{words.say('welcome_sites_lead')}</p>
      <SiteChooser />
    </>
  );
}
