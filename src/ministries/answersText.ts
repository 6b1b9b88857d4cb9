import type { DeskId } from '../core/scenario/ids.ts';
import { OWN_TEXT, type Text } from '../core/world/world.ts';

/** Who has to say yes or no: everyone but the desk whose own hand wrote the text. */
export const answersText = (desk: DeskId, text: Text): boolean =>
  text.broker !== OWN_TEXT || text.desk !== desk;
