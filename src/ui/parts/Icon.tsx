/** Pictures of controls, each a rule in styles/icons.css; they never carry meaning alone. */
export const ICONS = [
  'accessibility',
  'alert',
  'arrow-down',
  'arrow-right',
  'arrow-up',
  'book',
  'camera',
  'check',
  'chevron-right',
  'clock',
  'columns',
  'differ',
  'door',
  'download',
  'eye-off',
  'file',
  'globe',
  'hourglass',
  'inbox',
  'keyboard',
  'landmark',
  'list',
  'lock',
  'lock-open',
  'map',
  'megaphone',
  'pencil',
  'phone',
  'quote',
  'radio',
  'reread',
  'scale',
  'scroll',
  'shield',
  'stamp',
  'undo',
  'users',
  'volume',
  'waypoints',
  'x',
] as const;
export type IconName = (typeof ICONS)[number];

/** An icon beside a word; hidden from those who listen. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <span class={`i i-${name}`} aria-hidden="true" />
);
