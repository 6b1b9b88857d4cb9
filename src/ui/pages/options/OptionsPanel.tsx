import { useId } from 'preact/hooks';
import type { SettingsStore } from '../../../session/door.ts';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { Choice } from './Choice.tsx';
import { KeyMap } from './keys/KeyMap.tsx';
import './options.css';
import '../../../words/options.ts';

const THEMES = [
  'system',
  'war-room',
  'paper',
  'contrast',
] as const satisfies readonly SettingsStore['theme'][];
const SIZES = [100, 125, 150, 200] as const satisfies readonly SettingsStore['textSize'][];
const MOTIONS = ['system', 'full', 'reduced', 'off'] as const satisfies readonly SettingsStore['motion'][];
const FONTS = ['plex', 'dyslexic'] as const satisfies readonly SettingsStore['font'][];
const AT_DESK = ['keys', 'figures', 'projector'] as const;
/** Reading aloud is offered where the browser has a voice. */
const HEARD = [
  'sound',
  'music',
  'captions',
  ...('speechSynthesis' in globalThis ? (['aloud'] as const) : []),
] as const;
type Switch = (typeof AT_DESK)[number] | (typeof HEARD)[number];

/** Settings of this device: on a page of their own, and in a dialog over the desk. */
export function OptionsPanel() {
  const { session, say } = useRoom();
  const settings = useStore(session.settings, (s) => s);
  const flip = (key: Switch): void => session.set({ [key]: !settings[key] });
  return (
    <div class="options">
      <p class="mut">{say('options-note')}</p>
      <Choice
        title={say('options-theme')}
        values={THEMES}
        chosen={settings.theme}
        label={(theme) => say(`options-theme-${theme}`)}
        onChoose={(theme) => session.set({ theme })}
      />
      <Choice
        title={say('options-text-size')}
        values={SIZES}
        chosen={settings.textSize}
        label={(size) => say('options-text-size-value', { size: String(size) })}
        onChoose={(textSize) => session.set({ textSize })}
      />
      <Choice
        title={say('options-font')}
        values={FONTS}
        chosen={settings.font}
        label={(font) => say(`options-font-${font}`)}
        onChoose={(font) => session.set({ font })}
      />
      <Choice
        title={say('options-motion')}
        values={MOTIONS}
        chosen={settings.motion}
        label={(motion) => say(`options-motion-${motion}`)}
        onChoose={(motion) => session.set({ motion })}
      />
      <Switches title={say('options-desk')} keys={AT_DESK} settings={settings} flip={flip} />
      <details class="options-more">
        <summary>{say('keymap-list')}</summary>
        <KeyMap />
      </details>
      <Switches title={say('options-hearing')} keys={HEARD} settings={settings} flip={flip} />
    </div>
  );
}

interface SwitchesProps {
  readonly title: string;
  readonly keys: readonly Switch[];
  readonly settings: SettingsStore;
  readonly flip: (key: Switch) => void;
}

/** Each on or off. */
function Switches({ title, keys, settings, flip }: SwitchesProps) {
  const { say } = useRoom();
  const id = useId();
  return (
    <fieldset>
      <legend>{title}</legend>
      {keys.map((key) => (
        <div key={key} class="options-switch">
          <label>
            <input
              type="checkbox"
              checked={settings[key]}
              aria-describedby={`${id}-${key}`}
              onChange={() => flip(key)}
            />
            <span>{say(`options-${key}`)}</span>
          </label>
          <p id={`${id}-${key}`} class="mut">
            {say(`options-${key}-note`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
