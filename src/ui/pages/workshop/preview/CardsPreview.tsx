import type { Position, Proof } from '../../../../session/workshop/door.ts';
import type { Words } from '../../../../words/door.ts';
import { useSay } from '../../../room/Room.tsx';

interface CardsPreviewProps {
  readonly proof: Proof;
  readonly words: Words;
  readonly position: Position;
}

/** Démarches that lie on top of the tray on the chosen turn, best first. */
export function CardsPreview({ proof, words, position }: CardsPreviewProps) {
  const say = useSay();
  if (position.tray.length === 0) return <p class="mut">{say('workshop-cards-none')}</p>;
  return (
    <ol class="shop-cards" lang={proof.texts.language}>
      {position.tray.map((id) => {
        const text = proof.texts.demarches[id];
        const demarche = proof.scenario.demarches.find((one) => one.id === id);
        if (!text || !demarche) return null;
        return (
          <li key={id}>
            <b>{text.label}</b>
            {demarche.to !== undefined && demarche.to !== null && (
              <small class="mut"> {words.names.addressee(demarche.to)}</small>
            )}
            <p>{text.card}</p>
            {text.price !== undefined && <p class="mut">{text.price}</p>}
          </li>
        );
      })}
    </ol>
  );
}
