import { bell } from '../chance/chance.ts';
import type { Demarche } from '../scenario/demarche.ts';
import type { DeskId } from '../scenario/ids.ts';
import { type Draft, deskIn } from '../world/draft.ts';
import { kindOf, ripenessOf, willingnessOf } from './willingness.ts';

/** Scale that puts the other home's limit on the marks of the kinds: 50 points of support = one mark of .6. */
const HOME_MARK = 0.6 / 50;

/** R-18 (P6): words about what the other desk wants: its kind's mark with noise, and a reading of ripeness. */
export function listen(draft: Draft, desk: DeskId, steps: readonly { readonly demarche: Demarche }[]): void {
  const own = deskIn(draft.world, desk);
  const { scenario, seed, turn, lookup } = draft;
  const noise = scenario.model.words.noise;
  for (const { demarche } of steps) {
    for (let i = 0; i < demarche.words; i++) {
      const mark =
        desk === lookup.initiative
          ? (deskIn(draft.world, lookup.guard).support - 50) * HOME_MARK
          : kindOf(lookup, draft.world).mark;
      const { bare } = willingnessOf(scenario, draft.world, draft.clock.start);
      const word = {
        turn,
        reading: mark + bell(seed, turn, 'word', demarche.id, noise, i),
        ripeness: ripenessOf(scenario, bare + bell(seed, turn, 'ripe', demarche.id, noise, i)),
      };
      own.words = [...own.words, word];
      own.informed = turn;
      draft.entries?.push({
        code: 'word.heard',
        subject: demarche.id,
        desk,
        params: { reading: word.reading, ripeness: word.ripeness },
      });
    }
  }
}
