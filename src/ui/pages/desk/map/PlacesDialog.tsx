import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { cablesOf } from '../cables/cableOrder.ts';
import { fireOf } from './fire.ts';

/** What the map shows, as a table. */
export function PlacesDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const glows = useStore(session.theatre, (s) => s.sectors);
  const cables = cablesOf(scenario, texts, view);
  return (
    <Dialog title={say('map-title')} onClose={onClose} class="places">
      <table>
        <caption class="sr">{say('map-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('map-place')}</th>
            <th scope="col">{say('map-fire')}</th>
            <th scope="col">{say('cables-title')}</th>
          </tr>
        </thead>
        <tbody>
          {scenario.sectors.map(({ id }) => {
            const here = cables.filter((cable) => cable.sector === id);
            const name = words.names.sector(id, view.desk);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{say(`map-fire-${fireOf(glows[id]?.glow ?? 0)}`)}</td>
                <td>
                  {here.length === 0 ? (
                    say('map-no-cable')
                  ) : (
                    <Button
                      class="small"
                      onClick={() => {
                        session.choosePlace(id);
                        onClose();
                      }}
                    >
                      {say('map-cables', { count: here.length, place: name })}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}
