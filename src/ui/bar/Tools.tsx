import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import { laterDialog } from '../room/later.tsx';
import { useRoom } from '../room/Room.tsx';

const CodexList = laterDialog(() => import('../pages/resolution/CodexList.tsx').then((m) => m.CodexList));

interface ToolProps {
  readonly class: string;
}

/** Opens the codex, at any time. */
export function CodexButton({ class: name }: ToolProps) {
  const { say } = useRoom();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class={`${name} codex-open`} data-tries="codex" onClick={() => setOpen(true)}>
        <Icon name="book" />
        <span>{say('codex-title')}</span>
      </button>
      {open && <CodexList onClose={() => setOpen(false)} />}
    </>
  );
}

/** One tap between the dark theme and the light one; the others are among the options. */
export function ThemeButton({ class: name }: ToolProps) {
  const { session, say } = useRoom();
  return (
    <button
      type="button"
      class={`${name} theme-switch`}
      onClick={() =>
        session.set({ theme: document.documentElement.dataset['theme'] === 'paper' ? 'war-room' : 'paper' })
      }
    >
      <Icon name="contrast" />
      <span>{say('top-theme')}</span>
    </button>
  );
}
