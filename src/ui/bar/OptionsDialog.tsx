import { OptionsPanel } from '../pages/options/OptionsPanel.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useSay } from '../room/Room.tsx';

/** The settings, over whatever page is open. */
export function OptionsDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('top-options')} onClose={onClose}>
      <OptionsPanel />
    </Dialog>
  );
}
