import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useRoom } from '../../../room/Room.tsx';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';

interface WritingProps {
  /** What it is about: the name that it has in the log. */
  readonly about: string;
  readonly label: string;
  readonly rows?: number;
  readonly hint?: string;
}

/** Longest text that a save keeps whole. */
const MOST_TEXT = 4000;
/** Quiet time after a key before what was written is kept. */
const REST = 600;

/** A place to write, kept with the log as it is written. */
export function Writing({ about, label, rows = 3, hint }: WritingProps) {
  const { session } = useRoom();
  const { debriefing } = useDebrief();
  const kept = usePlayed((s) => s.writings[about] ?? '');
  const id = useId();
  const [text, write] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(text);
  latest.current = text;
  const keep = (): void => {
    clearTimeout(timer.current);
    const now = debriefing.store.getState();
    const said = latest.current.trim();
    if (said === (now.writings[about] ?? '')) return;
    debriefing.write(about, said);
    if (now.source === 'live') session.send({ type: 'memo.written', about, text: said });
  };
  const last = useRef(keep);
  last.current = keep;
  // what was being written when the page was left is kept too
  useEffect(() => () => last.current(), []);
  return (
    <div class="site-field debrief-writing">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        maxLength={MOST_TEXT}
        value={text}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onInput={({ currentTarget }) => {
          write(currentTarget.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => last.current(), REST);
        }}
        onBlur={keep}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="site-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
