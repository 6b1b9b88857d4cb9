import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useSay } from '../../room/Room.tsx';

interface GuardDialogProps {
  readonly name: string;
  readonly kept: boolean;
  readonly onSave: () => void;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Asked before a changed text gives way to another. */
export function GuardDialog({ name, kept, onSave, onGo, onClose }: GuardDialogProps) {
  const say = useSay();
  return (
    <Dialog
      title={say('workshop-guard-title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say('workshop-guard-stay')}</Button>
          <Button onClick={onGo}>{say('workshop-guard-go')}</Button>
          <Button primary icon="download" onClick={onSave}>
            {say('workshop-guard-save')}
          </Button>
        </>
      }
    >
      <p>{say(kept ? 'workshop-guard' : 'workshop-guard-memory', { name })}</p>
    </Dialog>
  );
}
