import { start } from '../start.tsx';
import { Dashboard } from './dashboard.tsx';

void start(Dashboard);
