import type { Chance } from '../../../../session/door.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

const PIPS = ['very-unlikely', 'unlikely', 'possible', 'likely', 'very-likely'] as const;
const per = (share: number): number => Math.round(share * 100);

interface OddsProps {
  readonly label: string;
  readonly chance: Chance;
}

/** One answer of a ladder: its name, five pips, and the word; the range on request. */
export function Odds({ label, chance }: OddsProps) {
  const { session, say } = useRoom();
  const { words } = useGame();
  const figures = useStore(session.settings, (s) => s.figures);
  const filled = PIPS.indexOf(chance.word) + 1;
  return (
    <li class={figures ? 'odds figured' : 'odds'}>
      <span>{label}</span>
      {!figures && (
        <span class="pips" aria-hidden="true">
          {PIPS.map((pip, i) => (
            <i key={pip} class={i < filled ? 'on' : ''} />
          ))}
        </span>
      )}
      <b>
        {words.chanceWord(chance.word)}
        {figures && <small> {say('odds-range', { low: per(chance.low), high: per(chance.high) })}</small>}
      </b>
    </li>
  );
}
