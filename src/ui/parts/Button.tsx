import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Key, type KeyOf, useShortcut } from './Key.tsx';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon'> & {
  readonly children: ComponentChildren;
  readonly icon?: IconName;
  /** What a key does that does the same. */
  readonly hotkey?: KeyOf;
  readonly primary?: boolean;
};

/** A button with a word on it. */
export function Button({ children, icon, hotkey, primary = false, class: name, ...rest }: ButtonProps) {
  const shortcut = useShortcut(hotkey);
  return (
    <button type="button" class={`btn${primary ? ' pri' : ''} ${name ?? ''}`} {...shortcut} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {hotkey && <Key of={hotkey} />}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

/** A button whose word is read and shown on pointing. */
export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="btn small icon-only" title={label} aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
