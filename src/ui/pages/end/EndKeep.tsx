import { useId, useRef, useState } from 'preact/hooks';
import { writeLink } from '../../../session/door.ts';
import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { copyText, saveFile } from '../site/keepFile.ts';

/** What may be taken along: the log, the resume code, a link to the same night. */
export function EndKeep() {
  const { session, say, announce } = useRoom();
  const code = useStore(session.view, (s) => s.resumeCode);
  const saved = useStore(session.view, (s) => s.saved);
  const [done, told] = useState('');
  const tell = (sentence: string): void => {
    told(sentence);
    announce(sentence);
  };
  const link = saved
    ? new URL(
        writeLink({
          scenario: saved.scenario,
          seed: saved.seed,
          ...(saved.classCode === undefined ? {} : { classCode: saved.classCode }),
        }),
        location.href,
      ).href
    : '';
  return (
    <section class="end-keep" aria-labelledby="end-keep">
      <h2 id="end-keep" class="ser">
        {say('end-keep')}
      </h2>
      <p class="mut">{say('end-log-note')}</p>
      <div class="end-buttons">
        <Button
          icon="download"
          primary
          onClick={() => {
            const { name, text } = session.log();
            saveFile(name, text);
            tell(say('end-saved', { name }));
          }}
        >
          {say('end-log-save')}
        </Button>
        <Button
          icon="file"
          onClick={async () =>
            tell(say((await copyText(session.log().text)) ? 'end-copied-log' : 'end-copy-failed-log'))
          }
        >
          {say('end-log-copy')}
        </Button>
      </div>
      <CopyLine
        label={say('end-code-label')}
        text={code}
        button={say('end-code-copy')}
        done="end-copied-code"
        tell={tell}
      />
      <CopyLine
        label={say('end-link-label')}
        text={link}
        button={say('end-link-copy')}
        done="end-copied-link"
        note={say('end-link-note')}
        tell={tell}
      />
      <p class="end-done">{done}</p>
    </section>
  );
}

interface Line {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  /** Message said when it is copied. */
  readonly done: string;
  readonly note?: string;
  readonly tell: (sentence: string) => void;
}

/** A line of text that can be read, selected and copied. */
function CopyLine({ label, text, button, done, note, tell }: Line) {
  const { say } = useRoom();
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) {
      tell(say(done));
      return;
    }
    line.current?.focus();
    line.current?.select();
    tell(say('end-copy-failed'));
  };
  return (
    <div class="site-field">
      <label for={id}>{label}</label>
      <div class="end-line">
        <input
          ref={line}
          id={id}
          type="text"
          readOnly
          value={text}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button onClick={copy}>{button}</Button>
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} class="site-hint">
          {note}
        </p>
      )}
    </div>
  );
}
