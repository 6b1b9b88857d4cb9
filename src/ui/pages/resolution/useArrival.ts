import { useEffect, useState } from 'preact/hooks';

/** Time between two answers. */
const APART = 450;

/** How many of a list have arrived: one after the other, all at once where stillness was asked for. */
export function useArrival(count: number): {
  readonly arrived: number;
  readonly all: () => void;
  readonly again: () => void;
} {
  const still = document.documentElement.dataset['motion'] !== 'full';
  const [arrived, setArrived] = useState(still ? count : Math.min(1, count));
  useEffect(() => {
    if (arrived >= count) return;
    const timer = setTimeout(() => setArrived(arrived + 1), APART);
    return () => clearTimeout(timer);
  }, [arrived, count]);
  return {
    arrived,
    all: () => setArrived(count),
    again: () => setArrived(still ? count : Math.min(1, count)),
  };
}
