import { reachOf } from '../../../../session/door.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';

/** What a step may move, in a sentence: for those who do not see the lines, and where there is no room for them. */
export function CardReach({ id, demarche }: { readonly id: string; readonly demarche: string }) {
  const { say } = useRoom();
  const { scenario, words, view } = useGame();
  const reach = reachOf(scenario, demarche);
  if (!reach) return null;
  const named = [
    ...reach.channels.map((channel) => words.names.addressee(channel)),
    ...(reach.direct ? [say('reach-line', { desk: words.names.desk(view.other) })] : []),
    ...reach.dimensions.map(({ id: dimension, way }) =>
      say('reach-dimension', {
        name: words.dimensionName(dimension, view.desk),
        way: say(`reach-${way}`),
      }),
    ),
  ];
  return (
    <p class="card-reach" id={id}>
      {named.length === 0 ? say('reach-nothing') : say('reach-moves', { things: named.join('; ') })}
    </p>
  );
}
