// What an extension does that a driver must not spoil: it hears grants, counts its own starts, answers and idles.
browser.permissions.onAdded.addListener(({ origins }) => browser.storage.local.set({ added: origins }));
browser.runtime.onMessage.addListener((message) => (message === 'ping' ? Promise.resolve('pong') : undefined));

browser.storage.local.get('starts').then(({ starts = 0 }) => browser.storage.local.set({ starts: starts + 1 }));
