import { configure } from '@testing-library/preact';

// A page that is drawn late on a busy machine is drawn all the same; only one that never comes has failed.
configure({ asyncUtilTimeout: 15_000 });
