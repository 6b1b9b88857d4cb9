import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** How much is done, of how much as far as is known by now. */
  show(done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal; silence when the output goes to a file or another program. */
export function progressOf(label: string, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} {duration_formatted}`,
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  return {
    show: (done, total) => {
      bar.setTotal(Math.max(1, total));
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
