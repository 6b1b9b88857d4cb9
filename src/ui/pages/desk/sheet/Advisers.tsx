import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../parts/Icon.tsx';
import { Tabs } from '../../../parts/Tabs.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';

/** One voice at a time, and only when asked. */
export function Advisers() {
  const { say } = useRoom();
  const { texts, view } = useGame();
  const [asked, ask] = useState<string | null>(null);
  useEffect(() => ask(null), [view.turn]);
  const remark = view.remarks.find((r) => r.adviser === asked);
  if (view.remarks.length === 0) return null;
  return (
    <section class="advisers" aria-labelledby="advisers-title">
      <h2 class="lab" id="advisers-title" tabIndex={-1}>
        <Icon name="quote" />
        {say('advisers-title')}
      </h2>
      <Tabs
        label={say('advisers-title')}
        chosen={asked ?? ''}
        onChoose={(id) => ask(id === asked ? null : id)}
        tabs={view.remarks.map(({ adviser }) => ({
          id: adviser,
          label: texts.advisers[adviser]?.name ?? adviser,
        }))}
      >
        {remark ? (
          <blockquote lang={texts.language}>
            {say('advisers-quote', { text: texts.remarks[remark.id]?.text ?? '' })}
          </blockquote>
        ) : (
          <p class="mut">{say('advisers-ask')}</p>
        )}
      </Tabs>
    </section>
  );
}
