import { useRef } from 'preact/hooks';
import { Icon } from '../../../parts/Icon.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { typed } from './hands.ts';

/** Hands that PageUp and PageDown add and take away. */
const MANY = 5;
const MOST = 999;

interface CountProps {
  readonly letter: string;
  readonly label: string;
  readonly hands: number;
  readonly barred: boolean;
  readonly onCount: (hands: number) => void;
  /** Enter on the count takes the option itself. */
  readonly onTake: () => void;
}

/** Hands raised for one option: digits type them, plus and minus and the arrows change them, buttons do it by touch. */
export function Count({ letter, label, hands, barred, onCount, onTake }: CountProps) {
  const { say } = useRoom();
  const begins = useRef(true);
  const set = (count: number): void => {
    begins.current = true;
    onCount(Math.min(MOST, Math.max(0, count)));
  };
  const key = (event: KeyboardEvent): boolean => {
    if (/^\d$/.test(event.key)) {
      const count = typed(hands, Number(event.key), begins.current);
      begins.current = false;
      onCount(count);
      return true;
    }
    switch (event.key) {
      case '+':
      case '=':
      case 'ArrowUp':
        set(hands + 1);
        return true;
      case '-':
      case 'ArrowDown':
        set(hands - 1);
        return true;
      case 'PageUp':
        set(hands + MANY);
        return true;
      case 'PageDown':
        set(hands - MANY);
        return true;
      case 'Backspace':
        onCount(Math.floor(hands / 10));
        return true;
      case 'Delete':
        set(0);
        return true;
      case 'Enter':
      case ' ':
        onTake();
        return true;
      default:
        return false;
    }
  };
  return (
    <span class="count">
      <button
        type="button"
        tabIndex={-1}
        disabled={barred || hands === 0}
        aria-label={say('projector-less', { letter })}
        onClick={() => set(hands - 1)}
      >
        <Icon name="minus" />
      </button>
      <span
        role="spinbutton"
        tabIndex={barred ? -1 : 0}
        aria-disabled={barred}
        aria-label={say('projector-hands-for', { letter, label })}
        aria-valuemin={0}
        aria-valuemax={MOST}
        aria-valuenow={hands}
        aria-valuetext={say('projector-hands', { count: hands })}
        data-letter={letter}
        onFocus={() => {
          begins.current = true;
        }}
        onKeyDown={(event) => {
          if (barred || event.ctrlKey || event.metaKey || event.altKey || !key(event)) return;
          event.preventDefault();
        }}
      >
        {hands}
      </span>
      <button
        type="button"
        tabIndex={-1}
        disabled={barred}
        aria-label={say('projector-more', { letter })}
        onClick={() => set(hands + 1)}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}
