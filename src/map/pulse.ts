/** After so long without any change the picture rests, in milliseconds, until something changes again. */
const REST = 20_000;
/** What only lives, and goes nowhere, is drawn at most this often. */
const SPARING = 30;

/** Asks for frames as long as something moves, and for none otherwise. There is no timer. */
export class Pulse {
  private asked: number | null = null;
  private stirred = 0;
  private changed = false;
  private drawn = 0;

  constructor(
    private readonly draw: (now: number) => void,
    /** Whether something moves by itself. */
    private readonly lives: () => boolean,
  ) {}

  /** Something has changed: one frame at least. */
  stir = (): void => {
    this.changed = true;
    this.stirred = performance.now();
    this.ask();
  };

  stop(): void {
    if (this.asked !== null) cancelAnimationFrame(this.asked);
    this.asked = null;
  }

  private ask(): void {
    this.asked ??= requestAnimationFrame(this.frame);
  }

  private readonly frame = (now: number): void => {
    this.asked = null;
    if (this.changed || now - this.drawn >= SPARING) {
      this.changed = false;
      this.drawn = now;
      this.draw(now);
    }
    if (this.changed || (this.lives() && now - this.stirred < REST && !document.hidden)) this.ask();
  };
}
