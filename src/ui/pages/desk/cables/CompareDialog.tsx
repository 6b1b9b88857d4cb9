import { Dialog } from '../../../parts/Dialog.tsx';
import { Flag } from '../../../parts/Flag.tsx';
import { Icon, type IconName } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { CablePaper } from './CablePaper.tsx';
import { type Cable, cablesOf } from './cableOrder.ts';

/** Papers of one side that a comparison lays out; the rest stays in the list. */
const MOST_PAPERS = 2;

/** Those that say otherwise than another come first. */
const disputedFirst = (cables: readonly Cable[]): readonly Cable[] => {
  const disputed = (cable: Cable): boolean => cable.contradictedBy.length > 0 || cable.contradicts !== null;
  return [...cables.filter(disputed), ...cables.filter((cable) => !disputed(cable))];
};

/** Two versions of one happening, side by side; neither is marked true. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useRoom();
  const { scenario, texts, view } = useGame();
  const cables = cablesOf(scenario, texts, view);
  const newest = view.comparisons.at(-1);
  const comparison = newest === undefined ? undefined : texts.comparisons[newest];
  const named = cables.filter((cable) => comparison?.reports.includes(cable.id));
  const laid = named.length > 0 ? named : cables;
  const bands: readonly (readonly [IconName, string, string | undefined])[] = [
    ['check', 'both', comparison?.both],
    ['differ', 'differ', comparison?.differ],
    ['eye-off', 'unconfirmed', comparison?.unconfirmed],
  ];
  return (
    <Dialog title={say('compare-title')} onClose={onClose} wide class="compare">
      <p class="mut">{say('compare-lead')}</p>
      <div class="compare-sides">
        <Side desk={view.desk} cables={laid.filter((c) => c.version === 'own')} />
        <ol class="compare-bands" aria-label={say('compare-bands')}>
          {bands.map(
            ([icon, kind, text]) =>
              text !== undefined && (
                <li key={kind} class={`band-${kind}`}>
                  <h3>
                    <Icon name={icon} /> {say(`compare-${kind}`)}
                  </h3>
                  <p>{text}</p>
                </li>
              ),
          )}
        </ol>
        <Side desk={view.other} cables={laid.filter((c) => c.version === 'theirs')} />
      </div>
    </Dialog>
  );
}

function Side({ desk, cables }: { readonly desk: string; readonly cables: readonly Cable[] }) {
  const { say } = useRoom();
  const { texts } = useGame();
  const name = texts.desks[desk]?.name ?? desk;
  return (
    <section class="compare-side" aria-label={say('compare-says', { desk: name })}>
      <h3 class="ser">
        <Flag code={texts.desks[desk]?.flag} short={name.slice(0, 2)} />
        {say('compare-says', { desk: name })}
      </h3>
      {cables.length === 0 && <p class="mut">{say('compare-nothing')}</p>}
      {disputedFirst(cables)
        .slice(0, MOST_PAPERS)
        .map((cable) => (
          <CablePaper key={cable.id} cable={cable} />
        ))}
    </section>
  );
}
