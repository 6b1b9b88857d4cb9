import { useRef, useState } from 'preact/hooks';
import type { ChannelView } from '../../../core/turn/door.ts';
import { channelStateOf, inItsTurn } from '../../../words/door.ts';
import { Flag } from '../../parts/Flag.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Key } from '../../parts/Key.tsx';
import { useRoving } from '../../parts/roving.ts';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { useReach } from './reach/useReach.ts';

const SMALLEST_TRUST = 0.005;

/** Who can be reached, what each last answered, and how it stands with us. */
export function Channels() {
  const { session, say } = useRoom();
  const { texts, words, view } = useGame();
  const before = useStore(session.view, (s) => s.before);
  const drafted = useStore(session.desk, (s) => s.draft.steps);
  const demarches = useStore(session.view, (s) => s.shipped?.scenario.demarches ?? []);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useRoving(list, 'vertical');
  const reach = useReach();
  const asked = new Set(drafted.map((step) => demarches.find((d) => d.id === step.demarche)?.to));
  return (
    <section class="panel channels" aria-labelledby="channels-title">
      <h2 class="lab" id="channels-title" tabIndex={-1}>
        <Icon name="phone" />
        {say('channels-title')}
        <Key of="channels" />
      </h2>
      <ul ref={list}>
        {view.channels.map((channel) => {
          const then = before?.channels.find((c) => c.id === channel.id);
          const trust = channel.trust - (then?.trust ?? channel.trust);
          return (
            <li key={channel.id}>
              <ChannelLine
                channel={channel}
                trust={Math.abs(trust) < SMALLEST_TRUST ? 0 : trust}
                drafted={asked.has(channel.id)}
                reached={reach?.channels.includes(channel.id) ?? false}
                open={open === channel.id}
                onOpen={() => setOpen(open === channel.id ? null : channel.id)}
              />
              {open === channel.id && <ChannelDetail channel={channel} />}
            </li>
          );
        })}
        <li class="channel-line plain" {...(reach?.direct ? { 'data-reached': 'either' } : {})}>
          <Flag code={texts.desks[view.other]?.flag} short={words.names.desk(view.other).slice(0, 2)} />
          <span class="channel-name">
            <b>{words.names.desk(view.other)}</b>
            <small>{say('channels-line', { state: lineState(view.direct) })}</small>
          </span>
        </li>
      </ul>
    </section>
  );
}

/** The line between the desks in a word for the message: cold, thin, warm. */
const lineState = (direct: number): string => (direct < 0.1 ? 'cold' : direct < 0.45 ? 'thin' : 'warm');

interface LineProps {
  readonly channel: ChannelView;
  readonly trust: number;
  readonly drafted: boolean;
  /** The card in focus may move it. */
  readonly reached: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function ChannelLine({ channel, trust, drafted, reached, open, onOpen }: LineProps) {
  const { say } = useRoom();
  const { texts, words, view } = useGame();
  const named = texts.capitals[channel.id] ?? texts.venues[channel.id];
  const state = channelStateOf(channel, view.hour);
  const level = named?.levels[view.desk]?.[channel.levelId]?.label;
  const live = channel.answered > 0 && channel.answered >= view.turn - 1;
  const direction = trust > 0 ? 'up' : trust < 0 ? 'down' : 'steady';
  return (
    <button
      type="button"
      class={`channel-line ${live ? 'live' : ''} ${drafted ? 'drafted' : ''}`}
      aria-expanded={open}
      data-rove
      data-tries="channel"
      {...(reached ? { 'data-reached': 'either' } : {})}
      onClick={onOpen}
    >
      <Flag code={named?.flag} short={named?.short ?? channel.id} />
      <span class="channel-name">
        <b>{named?.name ?? channel.id}</b>
        <small>
          {drafted
            ? say('channels-drafted')
            : level !== undefined && (channel.answered > 0 || channel.level > 0)
              ? level
              : words.channelWord(channel, view.hour)}
          {state === 'pausing' && ` · ${words.channelWord(channel, view.hour)}`}
        </small>
      </span>
      <span class={`arrow ${direction}`}>
        <Icon name={direction === 'up' ? 'arrow-up' : direction === 'down' ? 'arrow-down' : 'arrow-right'} />
        <span class="sr">{say(`channels-trust-${direction}`)}</span>
      </span>
    </button>
  );
}

function ChannelDetail({ channel }: { readonly channel: ChannelView }) {
  const { session, say } = useRoom();
  const { texts, words, view } = useGame();
  const figures = useStore(session.settings, (s) => s.figures);
  const named = texts.capitals[channel.id] ?? texts.venues[channel.id];
  const answer = inItsTurn(named?.levels[view.desk]?.[channel.levelId]?.answer, channel.answered);
  return (
    <div class="channel-detail">
      {named?.about && <p class="mut">{named.about}</p>}
      <p>{words.channelWord(channel, view.hour)}</p>
      {channel.answered > 0 && answer && (
        <p>
          <b>{say('channels-last', { turn: channel.answered })}</b> {answer}
        </p>
      )}
      <p>{say('channels-trust', { word: trustWord(channel.trust) })}</p>
      {figures && (
        <p class="mut">
          {say('channels-figures', {
            trust: Math.round(channel.trust * 100),
            engagement: Math.round(channel.engagement * 100),
          })}
        </p>
      )}
    </div>
  );
}

/** Trust in a word for the message. */
const trustWord = (trust: number): string => (trust < 0.35 ? 'little' : trust < 0.6 ? 'some' : 'good');
