import { Dialog } from '../../parts/Dialog.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';

interface CodexProps {
  readonly article: string;
  readonly onClose: () => void;
}

/** One article of the codex, with where it comes from. */
export function CodexDialog({ article, onClose }: CodexProps) {
  const { say } = useRoom();
  const { texts } = useGame();
  const text = texts.codex[article];
  return (
    <Dialog title={text?.title ?? article} onClose={onClose}>
      {text?.text.map((paragraph) => (
        <p key={paragraph} class="codex-text" lang={texts.language}>
          {paragraph}
        </p>
      ))}
      {text && text.sources.length > 0 && (
        <section>
          <h3 class="cap">{say('codex-sources')}</h3>
          <ul>
            {text.sources.map((id) => (
              <li key={id}>
                <a href={texts.sources[id]?.url} target="_blank" rel="noreferrer">
                  {texts.sources[id]?.title ?? id}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
