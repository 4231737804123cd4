import { type Person, sleep } from '../../browsers/person.ts';
import type { RunningServer } from '../../servers/server.ts';
import { start } from '../../servers/wordpress/start.ts';
import type { Expected, Journey } from '../journey.ts';
import { fill, HANDS_OFF, pressByScript, reading } from '../page.ts';

const COMMENT: readonly Expected[] = [{ type: 'comment', evidence: 'confirmed' }];
const PUBLISH: readonly Expected[] = [{ type: 'publish', evidence: 'confirmed' }];

/** Signs in as somebody, whoever was signed in before. */
async function signIn(person: Person, server: RunningServer, part: string, password?: string): Promise<void> {
  await person.goto(`${server.origin}/wp-login.php?reauth=1`); // signs out whoever is there
  await person.goto(`${server.origin}/wp-login.php`);
  await sleep(HANDS_OFF); // a script of the page selects the first field
  await person.type('#user_login', server.users[part]?.name ?? '');
  await person.type('#user_pass', password ?? server.users[part]?.password ?? '');
  await person.press('#wp-submit', { navigates: true });
  await person.waitFor(password ? '#login_error' : '#wpadminbar');
}

async function comment(person: Person, server: RunningServer, post: string, text: string): Promise<void> {
  await person.goto(`${server.origin}/${post}/`);
  await person.type('#comment', text);
  await person.press('#submit', { navigates: true });
}

/** Opens an empty post in the classic editor and gives it a title and a text. */
async function write(person: Person, server: RunningServer, title: string): Promise<void> {
  await person.goto(`${server.origin}/wp-admin/post-new.php`);
  await person.type('#title', title);
  await person.type('#content', 'It began with a plank.');
}

/** Opens an empty post in the block editor and gives it a title. */
async function writeInBlocks(person: Person, server: RunningServer, title: string): Promise<void> {
  await person.goto(`${server.origin}/wp-admin/post-new.php`);
  await person.waitFor('.editor-post-title__input', 20_000);
  await person.type('.editor-post-title__input', title);
}

const OPEN_QUICK_EDIT = '.status-draft .row-actions .editinline';

/** The row's actions are shown to whoever is over it. */
const openQuickEdit = async (person: Person, server: RunningServer): Promise<void> => {
  await person.goto(`${server.origin}/wp-admin/edit.php`);
  await person.evaluate((where) => {
    for (const row of document.querySelectorAll<HTMLElement>('.row-actions')) row.style.position = 'static';
    document.querySelector(where)?.scrollIntoView();
  }, OPEN_QUICK_EDIT);
  await person.press(OPEN_QUICK_EDIT);
  await person.waitFor('#the-list .inline-edit-row');
};

const showRowActions = (person: Person): Promise<void> =>
  person.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('.row-actions')) row.style.position = 'static';
  });

export const journey: Journey = {
  site: 'wordpress',
  start,
  steps: [
    {
      name: 'signs in with a wrong word',
      yields: [],
      act: (person, server) => signIn(person, server, 'reader', 'wrong'),
    },
    { name: 'signs in', yields: [], act: (person, server) => signIn(person, server, 'reader') },
    {
      name: 'searches',
      yields: [],
      async act(person, server) {
        await person.goto(server.origin);
        await person.type('.wp-block-search__input', 'Ambrose');
        await person.key('Enter', { navigates: true });
      },
    },
    ...reading((person, server, key) => person.goto(`${server.origin}/${key}/`)),
    {
      name: 'comments',
      yields: COMMENT,
      act: (person, server) => comment(person, server, 'harbour', 'It was blue when I was small.'),
    },
    {
      name: 'comments once more where the first one led',
      yields: COMMENT,
      async act(person) {
        await person.type('#comment', 'Or nearly blue.');
        await person.press('#submit', { navigates: true });
      },
    },
    {
      name: 'says the same twice',
      yields: [],
      act: (person, server) => comment(person, server, 'harbour', 'Or nearly blue.'),
    },
    {
      name: 'answers a comment',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(`${server.origin}/lantern/`);
        await sleep(HANDS_OFF);
        await person.press('.comment-reply-link');
        await person.type('#comment', 'My aunt as well.');
        await person.press('#submit', { navigates: true });
      },
    },
    {
      name: 'comments by keyboard',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(`${server.origin}/ferry/`);
        await person.type('#comment', 'It waited for me once.');
        await person.key('Tab');
        await person.key('Enter', { navigates: true });
      },
    },
    {
      name: 'comments and goes away at once',
      yields: COMMENT,
      async act(person, server) {
        await comment(person, server, 'orchard', 'Are they ripe?');
        await person.goto('about:blank');
      },
    },
    {
      name: 'sends an empty comment',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/weir/`);
        await person.press('#submit');
        await sleep(HANDS_OFF);
      },
    },
    {
      name: 'a script of the page presses Send',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/weir/`);
        await fill(person, '#comment', 'Written by a script.');
        await pressByScript(person, '#submit');
      },
    },
    {
      name: 'comments as a stranger, and is held',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/wp-login.php?reauth=1`);
        await person.goto(`${server.origin}/orchard/`);
        await person.type('#comment', 'I know better.');
        await person.type('#author', 'Somebody');
        await person.type('#email', 'somebody@example.invalid');
        await person.press('#submit', { navigates: true });
      },
    },
    {
      name: 'comments as a stranger who may be remembered, and is held',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/orchard/`);
        await person.type('#comment', 'I know much better.');
        await person.type('#author', 'Somebody');
        await person.type('#email', 'somebody@example.invalid');
        await person.press('#wp-comment-cookies-consent');
        await person.press('#submit', { navigates: true });
      },
    },
    { name: 'signs in as an author', yields: [], act: (person, server) => signIn(person, server, 'classic') },
    {
      name: 'keeps a draft',
      yields: [],
      async act(person, server) {
        await write(person, server, 'A raft');
        await sleep(HANDS_OFF); // while the address is being looked up the buttons rest
        await person.press('#save-post', { navigates: true });
      },
    },
    {
      name: 'looks at a preview',
      yields: [],
      async act(person, server) {
        await write(person, server, 'A second raft');
        await person.press('#post-preview');
        await sleep(HANDS_OFF);
      },
    },
    {
      name: 'publishes',
      yields: PUBLISH,
      async act(person, server) {
        await write(person, server, 'A third raft');
        await sleep(HANDS_OFF);
        await person.press('#publish', { navigates: true });
      },
    },
    {
      name: 'changes what is published',
      yields: [],
      async act(person) {
        await person.type('#content', ' And another plank.');
        await person.press('#publish', { navigates: true });
      },
    },
    {
      name: 'publishes for the day after tomorrow',
      yields: [],
      async act(person, server) {
        await write(person, server, 'A raft of next year');
        await person.press('.edit-timestamp');
        await sleep(HANDS_OFF);
        await fill(person, '#aa', '2031');
        await person.press('.save-timestamp');
        await sleep(HANDS_OFF);
        await person.press('#publish', { navigates: true });
      },
    },
    {
      name: 'publishes a draft from the list',
      yields: PUBLISH,
      async act(person, server) {
        await openQuickEdit(person, server);
        await person.evaluate(() => {
          const status = document.querySelector<HTMLSelectElement>('#the-list [name=_status]');
          if (status) status.value = 'publish';
        });
        await person.press('#the-list .inline-edit-save .save');
        await sleep(3_000);
      },
    },
    {
      name: 'changes a draft from the list',
      yields: [],
      async act(person, server) {
        await openQuickEdit(person, server);
        await person.press('#the-list .inline-edit-save .save');
        await sleep(3_000);
      },
    },
    {
      name: 'keeps a quick draft',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/wp-admin/`);
        await person.type('#quick-press #title', 'A thought');
        await person.press('#save-post');
        await sleep(3_000);
      },
    },
    { name: 'signs in as the editor', yields: [], act: (person, server) => signIn(person, server, 'editor') },
    {
      name: 'publishes in the block editor',
      yields: [{ type: 'publish', evidence: 'accepted' }],
      async act(person, server) {
        await writeInBlocks(person, server, 'A bridge');
        await person.press('.editor-post-publish-panel__toggle');
        await person.waitFor('.editor-post-publish-panel .editor-post-publish-button');
        await sleep(HANDS_OFF); // the panel slides in
        await person.press('.editor-post-publish-panel .editor-post-publish-button');
        await person.waitFor('.post-publish-panel__postpublish', 15_000);
      },
    },
    {
      name: 'changes what is published in the block editor',
      yields: [],
      async act(person) {
        await person.press('.editor-post-publish-panel__header button');
        await person.type('.editor-post-title__input', ', and another');
        await person.press('.edit-post-header .editor-post-publish-button');
        await sleep(3_000);
      },
    },
    {
      name: 'keeps a draft in the block editor',
      yields: [],
      async act(person, server) {
        await writeInBlocks(person, server, 'A tunnel');
        await person.press('.editor-post-save-draft');
        await sleep(3_000);
      },
    },
    {
      name: 'answers a comment from the list of comments',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(`${server.origin}/wp-admin/edit-comments.php?comment_status=approved`);
        await showRowActions(person);
        await person.press('#the-comment-list .reply button');
        await person.type('#replycontent', 'Thank you, all of you.');
        await person.press('#replysubmit .save');
        await sleep(3_000);
      },
    },
    {
      name: 'changes a comment from the list of comments',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/wp-admin/edit-comments.php?comment_status=approved`);
        await showRowActions(person);
        await person.press('#the-comment-list .quickedit button');
        await person.type('#replycontent', ' (shortened)');
        await person.press('#replysubmit .save');
        await sleep(3_000);
      },
    },
    {
      name: 'lets a held comment stand, and deletes another',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/wp-admin/edit-comments.php?comment_status=moderated`);
        await showRowActions(person);
        await person.press('#the-comment-list .approve a');
        await sleep(HANDS_OFF);
        await person.goto(`${server.origin}/wp-admin/edit-comments.php?comment_status=moderated`);
        await showRowActions(person);
        await person.press('#the-comment-list .trash a');
        await sleep(HANDS_OFF);
      },
    },
  ],
};
