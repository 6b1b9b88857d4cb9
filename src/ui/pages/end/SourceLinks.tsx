import type { Texts } from '../../../scenario/texts.ts';
import { useGame, useRoom } from '../../room/Room.tsx';
import './sources.css';

/** Sources of the game in play. */
export function SourceLinks({ ids }: { readonly ids: readonly string[] }) {
  const { texts } = useGame();
  return <SourcesIn ids={ids} texts={texts} />;
}

interface SourcesProps {
  readonly ids: readonly string[];
  readonly texts: Pick<Texts, 'sources'>;
}

/** Links to what says so; each opens beside the game and tells nobody where from. */
export function SourcesIn({ ids, texts }: SourcesProps) {
  const { say } = useRoom();
  const known = ids.flatMap((id) => {
    const source = texts.sources[id];
    return source ? [{ id, ...source }] : [];
  });
  if (known.length === 0) return null;
  return (
    <span class="end-source-links">
      <span class="sr">{say('end-sources')}</span>
      {known.map(({ id, title, url }) => (
        <a key={id} href={url} target="_blank" rel="noreferrer noopener">
          {title}
          <span class="sr"> {say('end-source-new-window')}</span>
        </a>
      ))}
    </span>
  );
}
