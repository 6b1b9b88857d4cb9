import type { DeskId } from '../core/scenario/ids.ts';
import { DIRECT_TEXT, OWN_TEXT, type Text } from '../core/world/world.ts';

/** Who has to say yes or no: a mediator's text needs both desks, a text of one's own only the other one. */
export const answersText = (desk: DeskId, text: Text): boolean =>
  text.desk !== desk || (text.broker !== OWN_TEXT && text.broker !== DIRECT_TEXT);
