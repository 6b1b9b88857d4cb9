/** All workers of the page in one file: each needs the simulation, and what they share is sent and kept once. */
import { expose } from 'comlink';
import { breathe } from './breathe.ts';
import { makeClassRoom } from './classRoom.ts';
import { makeDebriefRoom } from './debriefRoom.ts';
import { ROLES, type Role } from './roles.ts';
import { scenarioRoom } from './scenarioRoom.ts';

const roomOf = (role: Role): object => {
  switch (role) {
    case 'class':
      return makeClassRoom();
    case 'debrief':
      return makeDebriefRoom(breathe);
    case 'scenario':
      return scenarioRoom;
  }
};

const role = ROLES.find((name) => name === self.name);
if (role === undefined) throw new Error(`no worker is called ${self.name}`);
expose(roomOf(role));
