import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/Dialog.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { CodexDialog } from './CodexDialog.tsx';
import { CODEX_ORDER } from './codexOrder.ts';
import './codex.css';

/** Every article of the codex by its kind, and the words of the trade. What is kept for the end stays shut. */
export function CodexList({ onClose }: { readonly onClose: () => void }) {
  const { say } = useRoom();
  const { texts, view } = useGame();
  const [article, setArticle] = useState<string | null>(null);
  const articles = Object.entries(texts.codex).filter(([, { untilEnd }]) => !untilEnd || view.closed);
  const glossary = Object.entries(texts.glossary);
  return (
    <Dialog title={say('codex-title')} onClose={onClose} wide class="codex">
      {CODEX_ORDER.map((kind) => {
        const mine = articles.filter(([, text]) => text.kind === kind);
        return (
          mine.length > 0 && (
            <section key={kind}>
              <h3 class="cap">{say(`codex-kind-${kind}`)}</h3>
              <ul class="codex-list">
                {mine.map(([id, { title }]) => (
                  <li key={id}>
                    <button type="button" class="btn" onClick={() => setArticle(id)}>
                      {title}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {glossary.length > 0 && (
        <section>
          <h3 class="cap">{say('codex-words')}</h3>
          <dl class="codex-words" lang={texts.language}>
            {glossary.map(([id, { term, text }]) => (
              <div key={id}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {article !== null && <CodexDialog article={article} onClose={() => setArticle(null)} />}
    </Dialog>
  );
}
