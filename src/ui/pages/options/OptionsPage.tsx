import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { OptionsPanel } from './OptionsPanel.tsx';

/** The settings at an address of their own. */
export function OptionsPage() {
  const { say } = useRoom();
  return (
    <main id="main" class="page" tabIndex={-1}>
      <PageTitle>{say('options-title')}</PageTitle>
      <OptionsPanel />
    </main>
  );
}
