import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useRoving } from './roving.ts';

export interface Tab {
  readonly id: string;
  readonly label: ComponentChildren;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** What the chosen tab shows. */
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** Tabs: one stop of the tab key, arrows move among them, the panel follows the chosen one. */
export function Tabs({ label, tabs, chosen, onChoose, children, class: name = '' }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useRoving(list, 'horizontal');
  return (
    <div class={`tabs-part ${name}`}>
      <div ref={list} class="tablist" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            data-rove={tab.id === chosen ? 'now' : ''}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel of text is a stop of its own */}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}
