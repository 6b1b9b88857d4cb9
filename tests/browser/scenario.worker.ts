import { expose } from 'comlink';
import { scenarioRoom } from '../../src/workers/scenarioRoom.ts';

expose(scenarioRoom);
