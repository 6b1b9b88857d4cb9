import type { ComponentChildren } from 'preact';
import { Key, type KeyOf } from './Key.tsx';

export interface RadioOption {
  readonly id: string;
  readonly label: string;
  readonly note?: ComponentChildren;
  readonly hotkey?: KeyOf;
}

interface RadiosProps {
  readonly legend: ComponentChildren;
  readonly name: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly options: readonly RadioOption[];
  /** The legend is said by a heading already. */
  readonly quiet?: boolean;
}

/** One of several, each with its gain and price; arrows move, as in any list of radio buttons. */
export function Radios({ legend, name, chosen, onChoose, options, quiet = false }: RadiosProps) {
  return (
    <fieldset class="radios">
      <legend class={quiet ? 'sr' : 'cap'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} class="opt">
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={chosen === option.id}
            onChange={() => onChoose(option.id)}
          />
          <span class="opt-in">
            <b>{option.label}</b>
            {option.note !== undefined && option.note !== '' && <span class="opt-note">{option.note}</span>}
          </span>
          {option.hotkey && <Key of={option.hotkey} />}
        </label>
      ))}
    </fieldset>
  );
}
