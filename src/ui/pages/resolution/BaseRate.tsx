import { useState } from 'preact/hooks';
import type { BaseRate as Rate } from '../../../session/door.ts';
import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import './rate.css';

interface BaseRateProps {
  readonly options: readonly string[];
  readonly came: number;
}

/** How often each option came on 64 other nights: counted once it is asked for, never before. */
export function BaseRate({ options, came }: BaseRateProps) {
  const { session, say, announce } = useRoom();
  const [rate, setRate] = useState<Rate | 'wait' | 'none' | null>(null);
  const ask = async (): Promise<void> => {
    setRate('wait');
    const found = await session.baseRate();
    setRate(found ?? 'none');
    announce(found ? said(found, came) : say('rate-none'));
  };
  const said = ({ counts, nights }: Rate, option: number): string =>
    say(option === came ? 'rate-came' : 'rate-other', {
      count: counts[option] ?? 0,
      nights,
      option: options[option] ?? '',
    });
  if (rate === null)
    return (
      <Button class="small rate-ask" onClick={ask}>
        {say('rate-ask')}
      </Button>
    );
  if (rate === 'wait' || rate === 'none') return <small class="rate">{say(`rate-${rate}`)}</small>;
  const open = rate.nights - rate.counts.reduce((sum, count) => sum + count, 0);
  const others = options.map((_, i) => i).filter((i) => i !== came);
  return (
    <span class="rate">
      <b>{said(rate, came)}</b>
      {others.map((i) => (
        <small key={options[i]}>{said(rate, i)}</small>
      ))}
      {open > 0 && <small>{say('rate-open', { count: open, nights: rate.nights })}</small>}
    </span>
  );
}
