import { useState } from 'preact/hooks';
import { useGame, useRoom } from '../../../room/Room.tsx';
import type { TrayCard } from './layout.ts';

/** Taking and leaving steps; a step that needs more opens the place that asks for it. */
export function useSteps() {
  const { session } = useRoom();
  const { scenario } = useGame();
  const [editing, setEditing] = useState<string | null>(null);
  const toggle = (card: TrayCard): void => {
    const taken = session.desk.getState().draft.steps.some((s) => s.demarche === card.id);
    session.actions.toggleStep(card.id);
    const needs = scenario.demarches.find((d) => d.id === card.id)?.needs ?? [];
    if (taken) setEditing((open) => (open === card.id ? null : open));
    else if (needs.length > 0) setEditing(card.id);
  };
  return { editing, setEditing, toggle };
}
