import { answerChances, landingOf } from '../../../../session/door.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { Odds } from '../tray/Odds.tsx';

interface CardProps {
  readonly demarche: string;
}

/** What a card says on a projector: how it may be answered, in words, or what it is. */
export function CardSays({ demarche }: CardProps) {
  const { scenario, texts, view } = useGame();
  const to = scenario.demarches.find((d) => d.id === demarche)?.to ?? '';
  const named = texts.capitals[to] ?? texts.venues[to];
  const chances = answerChances(scenario, view, demarche);
  if (!chances) return <p>{texts.demarches[demarche]?.card}</p>;
  return (
    <ul class="card-odds">
      {chances.levels.map((level) => (
        <Odds key={level.id} label={named?.levels[view.desk]?.[level.id]?.label ?? level.id} chance={level} />
      ))}
    </ul>
  );
}

/** The turn in which its answer lands. */
export function CardLands({ demarche }: CardProps) {
  const { say } = useRoom();
  const { scenario, view } = useGame();
  const { hour, turn } = landingOf(scenario, view, demarche);
  return (
    <p class="vote-lands">
      {hour === null
        ? say('projector-lands-now')
        : turn > view.turns
          ? say('projector-lands-after')
          : say('projector-lands', { turn })}
    </p>
  );
}
