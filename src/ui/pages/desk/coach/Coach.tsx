import { useEffect, useState } from 'preact/hooks';
import type { CoachAbout } from '../../../../scenario/texts.ts';
import { Button } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { nextHint } from './nextHint.ts';
import './coach.css';

interface CoachProps {
  /** Dialogs that are open now: opening one is doing it. */
  readonly open: readonly CoachAbout[];
  readonly onLeave: () => void;
}

/** A hint at a time for a first game; each falls silent once the person has done what it speaks of. */
export function Coach({ open, onLeave }: CoachProps) {
  const { session, say, announce } = useRoom();
  const { texts, view } = useGame();
  const draft = useStore(session.desk, (s) => s.draft);
  const forecast = useStore(session.desk, (s) => s.memo.forecast);
  const unanswered = useStore(session.desk, (s) => s.unanswered);
  const focus = useStore(session.desk, (s) => s.focus);
  const lawful = useStore(session.view, (s) => s.lawful);
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const seen = [...open, ...(focus === null ? [] : (['card'] as const))].join(' ');
  useEffect(() => setTried(new Set()), [view.turn]);
  useEffect(() => {
    if (seen !== '') setTried((old) => new Set([...old, ...seen.split(' ')]));
  }, [seen]);
  useEffect(() => {
    const notice = (event: Event): void => {
      const part = event.target instanceof Element ? event.target.closest('[data-tries]') : null;
      const about = part?.getAttribute('data-tries');
      if (about) setTried((old) => new Set([...old, about]));
    };
    document.addEventListener('click', notice);
    return () => document.removeEventListener('click', notice);
  }, []);
  const done = (about: CoachAbout): boolean => {
    switch (about) {
      case 'step':
        return draft.steps.length > 0;
      case 'matter':
        return !lawful?.matters.some(({ matter }) => unanswered.includes(matter));
      case 'reply':
        return !lawful?.replies.some(({ text }) => unanswered.includes(text));
      case 'forecast':
        return forecast !== undefined;
      case 'seal':
        return false;
      case 'compare':
      case 'channel':
      case 'card':
      case 'posture':
      case 'reread':
      case 'codex':
        return tried.has(about);
    }
  };
  const now = nextHint(Object.values(texts.coach ?? {}), view.turn, done);
  const text = now?.hint.text;
  useEffect(() => {
    if (text !== undefined) announce(text);
  }, [announce, text]);
  if (!now) return null;
  return (
    <section class="coach" aria-label={say('coach-title')} data-about={now.hint.about}>
      <Icon name="pencil" />
      <p lang={texts.language}>{now.hint.text}</p>
      <small>{say('coach-at', { at: now.at, of: now.of })}</small>
      <Button class="small" icon="x" onClick={onLeave}>
        {say('coach-leave')}
      </Button>
    </section>
  );
}
