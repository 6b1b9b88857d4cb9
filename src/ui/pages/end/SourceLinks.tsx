import { useGame, useRoom } from '../../room/Room.tsx';

/** Links to what says so; each opens beside the game and tells nobody where from. */
export function SourceLinks({ ids }: { readonly ids: readonly string[] }) {
  const { say } = useRoom();
  const { texts } = useGame();
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
