import type { Lawful, Refusal } from '../../../../core/turn/door.ts';

/** Cards of the first turns; later everything that fits the situation lies on top. */
const SIZES: readonly number[] = [4, 6];

export interface TrayCard {
  readonly id: string;
  readonly refusals: readonly Refusal[];
}

/**
 * Cards that lie on top: what the situation calls for, what can be taken first; then what was chosen from
 * elsewhere. A step behind a door that is shut lies with all the others until the door opens.
 */
export function layTray(
  tray: readonly string[],
  lawful: Lawful | null,
  options: { readonly turn: number; readonly chosen: readonly string[] },
): readonly TrayCard[] {
  const cards = new Map(
    (lawful?.steps ?? []).map((s) => [s.demarche, { id: s.demarche, refusals: s.refusals }]),
  );
  const onTop = tray
    .flatMap((id) => cards.get(id) ?? [])
    .filter((card) => !card.refusals.some((r) => r.code === 'door-closed'));
  const free = onTop.filter((card) => card.refusals.length === 0);
  const barred = onTop.filter((card) => card.refusals.length > 0);
  const laid = [...free, ...barred].slice(0, SIZES[options.turn - 1] ?? onTop.length);
  const elsewhere = options.chosen
    .filter((id) => !laid.some((card) => card.id === id))
    .flatMap((id) => cards.get(id) ?? []);
  return [...laid, ...elsewhere];
}

/** Every card, grouped by whom it is addressed to, in the order of the channels; what has no addressee comes last. */
export function groupCards(
  lawful: Lawful | null,
  demarches: readonly { readonly id: string; readonly to?: string }[],
): readonly { readonly to: string | null; readonly cards: readonly TrayCard[] }[] {
  const groups = new Map<string | null, TrayCard[]>();
  for (const { demarche, refusals } of lawful?.steps ?? []) {
    const to = demarches.find((d) => d.id === demarche)?.to ?? null;
    groups.set(to, [...(groups.get(to) ?? []), { id: demarche, refusals }]);
  }
  const addressed = [...groups].filter(([to]) => to !== null);
  const rest = [...groups].filter(([to]) => to === null);
  return [...addressed, ...rest].map(([to, cards]) => ({ to, cards }));
}
