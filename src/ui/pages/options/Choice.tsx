import { useId } from 'preact/hooks';
import { Icon } from '../../parts/Icon.tsx';
import './options.css';

interface ChoiceProps<T extends string | number> {
  readonly title: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly label: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

/** One of a few: a row of radio buttons. */
export function Choice<T extends string | number>({
  title,
  values,
  chosen,
  label,
  onChoose,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="seg">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>
              {value === chosen && <Icon name="check" />}
              {label(value)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
