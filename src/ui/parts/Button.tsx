import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Key } from './Key.tsx';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon'> & {
  readonly children: ComponentChildren;
  readonly icon?: IconName;
  /** Single key that does the same. */
  readonly hotkey?: string;
  readonly primary?: boolean;
};

/** A button with a word on it. */
export function Button({ children, icon, hotkey, primary = false, class: name, ...rest }: ButtonProps) {
  return (
    <button type="button" class={`btn${primary ? ' pri' : ''} ${name ?? ''}`} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {hotkey && <Key>{hotkey}</Key>}
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
