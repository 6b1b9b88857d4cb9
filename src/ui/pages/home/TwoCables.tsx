import { useRoom } from '../../room/Room.tsx';

const VERSIONS = ['own', 'theirs'] as const;

/** The night in two sheets of paper: each side's cable says the same sentence of the other. */
export function TwoCables() {
  const { say } = useRoom();
  return (
    <div class="home-cables">
      {VERSIONS.map((version) => (
        <div key={version} class={`home-cable home-cable-${version}`}>
          <p class="home-cable-head">
            <span class="prec prec-flash">{say('precedence-flash')}</span>
            <span>{say(`version-${version}`)}</span>
          </p>
          <p class="home-cable-line">{say('home-cable-heavy')}</p>
          <p class="home-cable-claim">{say('home-cable-claim')}</p>
        </div>
      ))}
    </div>
  );
}
