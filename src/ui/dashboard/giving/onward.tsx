import { useWords } from '../../words.ts';

interface OnwardProps {
  readonly label: string;
  readonly go: () => void;
  readonly isReady?: boolean;
  readonly back?: () => void;
  readonly decline: () => void;
}

/** The way on, and beside it, of the same size, the way out. */
export function Onward({ label, go, isReady = true, back, decline }: OnwardProps) {
  const words = useWords();
  return (
    <p class="onward">
      <button type="button" class="button primary" data-go="on" disabled={!isReady} onClick={go}>
        {label}
      </button>
      <button type="button" class="button" data-go="out" onClick={decline}>
        {words.say('shares_decline')}
      </button>
      {back && (
        <button type="button" class="quiet" data-go="back" onClick={back}>
          {words.say('shares_back')}
        </button>
      )}
    </p>
  );
}
