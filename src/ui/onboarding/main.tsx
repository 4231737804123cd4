import { start } from '../start.tsx';
import { Onboarding } from './onboarding.tsx';

void start(Onboarding);
