/** The watcher for sites of which both are true. */
import './landing.ts';
import './playing.ts';
import './watch.ts';
