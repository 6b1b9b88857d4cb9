import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  step(by?: number): void;
  stop(): void;
}

/** A bar on a terminal; silence when the output goes to a file or another program. */
export function progressOf(label: string, total: number, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} {duration_formatted}`,
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: (by = 1) => bar.increment(by), stop: () => bar.stop() };
}
