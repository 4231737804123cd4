/** The watcher for sites of which a form leaves the page, so that the rest need not carry what judges its answer. */
import './landing.ts';
import './watch.ts';
