import { useMemo, useState } from 'preact/hooks';
import type { Position, Proof } from '../../../../session/workshop/door.ts';
import { makeWords } from '../../../../words/door.ts';
import { Button, IconButton } from '../../../parts/Button.tsx';
import { Tabs } from '../../../parts/Tabs.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { CablesPreview } from './CablesPreview.tsx';
import { CardsPreview } from './CardsPreview.tsx';
import { FlowPreview } from './FlowPreview.tsx';
import { MapPreview } from './MapPreview.tsx';
import { MatterPreview } from './MatterPreview.tsx';

const TABS = ['matter', 'cables', 'cards', 'map', 'flow'] as const;
type TabId = (typeof TABS)[number];

interface PreviewProps {
  readonly proof: Proof | null;
  readonly position: Position | null;
  readonly turn: number;
  /** The text has changed since, and is not in order. */
  readonly old: boolean;
  readonly here: { readonly section: string; readonly id: string | null } | null;
  readonly onTurn: (turn: number) => void;
  readonly onPlay: () => void;
  readonly onForget: () => void;
  readonly onGo: (section: string, id: string) => void;
}

/** The scenario as the player would find it on a turn; it follows the text. */
export function Preview(props: PreviewProps) {
  const { proof, position, turn, old, here, onTurn, onPlay, onForget, onGo } = props;
  const { say, language } = useRoom();
  const [tab, setTab] = useState<TabId>('matter');
  const words = useMemo(() => proof && makeWords(proof.texts, language), [proof, language]);
  const turns = proof?.scenario.clock.turns.length ?? 1;
  const decided = position ? position.kept : 0;
  const shown = (): preact.ComponentChildren => {
    if (!proof || !position || !words) return <p class="mut">{say('workshop-preview-waits')}</p>;
    switch (tab) {
      case 'matter':
        return (
          <MatterPreview
            {...{ proof, words, position, chosen: here?.section === 'matters' ? here.id : null }}
          />
        );
      case 'cables':
        return <CablesPreview {...{ proof, words, position }} />;
      case 'cards':
        return <CardsPreview {...{ proof, words, position }} />;
      case 'map':
        return <MapPreview proof={proof} />;
      case 'flow':
        return <FlowPreview proof={proof} chosen={here?.id ?? null} onGo={onGo} />;
    }
  };
  return (
    <section class="shop-panel shop-preview" aria-label={say('workshop-preview')}>
      <div class="shop-turn">
        <IconButton
          icon="minus"
          label={say('workshop-turn-before')}
          onClick={() => onTurn(Math.max(1, turn - 1))}
        />
        <span aria-live="polite">{say('workshop-turn-of', { turn, turns })}</span>
        <IconButton
          icon="plus"
          label={say('workshop-turn-after')}
          onClick={() => onTurn(Math.min(turns, turn + 1))}
        />
        <Button icon="arrow-right" disabled={!proof} onClick={onPlay}>
          {say('workshop-play', { turn })}
        </Button>
      </div>
      <Tabs
        class="shop-tabs"
        label={say('workshop-preview')}
        tabs={TABS.map((id) => ({ id, label: say(`workshop-tab-${id}`) }))}
        chosen={tab}
        onChoose={(id) => setTab(TABS.find((one) => one === id) ?? 'matter')}
      >
        {old && proof && <p class="shop-old">{say('workshop-preview-old')}</p>}
        {shown()}
      </Tabs>
      {position && turn > 1 && (
        <p class="shop-choices">
          {position.live.game.ending
            ? say('workshop-ended')
            : say('workshop-choices', {
                kept: decided,
                waited: position.waited,
                dropped: position.dropped,
              }).trim()}{' '}
          {decided > 0 && (
            <button type="button" class="link" onClick={onForget}>
              {say('workshop-forget')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
