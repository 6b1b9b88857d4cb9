import { ministriesFor } from '../../ministries/door.ts';
import { luckOf, luckRatio, MOST_LUCK } from '../luck.ts';
import { type Bench, type GameTestResult, judged, meanScore, seated } from './bench.ts';

/** G1: doing nothing loses to the documented course. */
export function passiveLoses(bench: Bench): GameTestResult {
  const documented = meanScore(bench.base);
  const passive = meanScore(bench.play(seated(bench, 'passive')));
  const margin = documented - passive;
  return judged(margin, margin >= 10, `documented ${documented.toFixed(1)}, passive ${passive.toFixed(1)}`);
}

/** G6: words alone lose to it as well. */
export function talkIsNotEnough(bench: Bench): GameTestResult {
  const documented = meanScore(bench.base);
  const talker = meanScore(bench.play(seated(bench, 'talker')));
  return judged(
    documented - talker,
    talker < documented,
    `documented ${documented.toFixed(1)}, talker ${talker.toFixed(1)}`,
  );
}

/** G8: there is something to answer in every turn, whatever is played. */
export function alwaysAMatter(bench: Bench): GameTestResult {
  let without = 0;
  let turns = 0;
  bench.play(seated(bench, 'random'), {
    watch: (game) => {
      turns++;
      if (!game.world.matters.open.some((matter) => matter.desk === bench.desk)) without++;
    },
  });
  return judged(without, without === 0, `${turns} turns, ${without} without a matter`);
}

/** G9: plans differ by more than nights do. */
export function skillOverLuck(bench: Bench): GameTestResult {
  const names = ministriesFor(bench.scenario, bench.desk).filter(
    (n) => n !== 'random' && n !== 'willingness',
  );
  const scores = names.map((name) => bench.play(seated(bench, name)).map((s) => s.score));
  const luck = luckOf(scores);
  const ratio = luckRatio(luck);
  const detail = `within ${luck.within.toFixed(1)}, between ${luck.between.toFixed(1)}`;
  return judged(ratio, ratio <= MOST_LUCK, detail);
}
