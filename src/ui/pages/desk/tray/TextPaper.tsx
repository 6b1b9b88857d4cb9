import { useGame, useRoom } from '../../../room/Room.tsx';

/** A text as it lies on the table, clause by clause. */
export function TextPaper({
  terms,
  own = false,
}: {
  readonly terms: readonly string[];
  readonly own?: boolean;
}) {
  const { say } = useRoom();
  const { texts } = useGame();
  const clauses = [
    texts.terms['halt']?.clause ?? say('text-halt'),
    ...terms
      .filter((id) => id !== 'halt')
      .map((id) => texts.terms[id]?.clause ?? texts.terms[id]?.label ?? id),
  ];
  return (
    <ol class="text-paper" aria-label={say('text-paper')}>
      {clauses.map((clause, i) => (
        <li key={clause} class={own && i > 0 ? 'own' : ''}>
          <span aria-hidden="true">{i + 1}</span>
          <span>{clause}</span>
        </li>
      ))}
    </ol>
  );
}
