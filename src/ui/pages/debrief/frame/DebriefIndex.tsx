import { useRef } from 'preact/hooks';
import { Icon } from '../../../parts/Icon.tsx';
import { useRoving } from '../../../parts/roving.ts';
import { useSay } from '../../../room/Room.tsx';
import {
  DEBRIEF_GROUPS,
  DEBRIEF_PARTS,
  type DebriefPart,
  firstOf,
  GROUP_ICONS,
  groupOf,
  numberOf,
  partAddress,
} from './partList.ts';

interface IndexProps {
  readonly here: DebriefPart;
  readonly onGo: (part: DebriefPart) => void;
}

/** Where one may go on the page: one stop of the tab key, arrows move in it. */
export function DebriefIndex({ here, onGo }: IndexProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  useRoving(list, 'horizontal');
  return (
    <nav class="debrief-index" aria-label={say('debrief-index')}>
      <ul ref={list}>
        {DEBRIEF_PARTS.map((part) => (
          <li key={part}>
            <a
              href={partAddress(part)}
              data-rove={part === here ? 'now' : ''}
              aria-current={part === here ? 'true' : undefined}
              onClick={() => onGo(part)}
            >
              <span class="debrief-number" aria-hidden="true">
                {numberOf(part)}
              </span>
              {say(`debrief-index-${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same for a thumb: groups of parts at the foot of the screen, one group shown at a time. */
export function DebriefFoot({ here, onGo }: IndexProps) {
  const say = useSay();
  return (
    <nav class="debrief-foot" aria-label={say('debrief-index')}>
      {DEBRIEF_GROUPS.map((group) => (
        <a
          key={group}
          href={partAddress(firstOf(group))}
          aria-current={group === groupOf(here) ? 'true' : undefined}
          onClick={() => onGo(firstOf(group))}
        >
          <Icon name={GROUP_ICONS[group]} />
          {say(`debrief-group-${group}`)}
        </a>
      ))}
    </nav>
  );
}
