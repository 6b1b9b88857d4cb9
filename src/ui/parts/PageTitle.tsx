import type { ComponentChildren } from 'preact';

/** The title of a page: the focus comes here when the page is new, so that it is read from its beginning. */
export function PageTitle({
  children,
  class: name = '',
}: {
  readonly children: ComponentChildren;
  readonly class?: string;
}) {
  return (
    <h1 class={name} data-title tabIndex={-1}>
      {children}
    </h1>
  );
}
