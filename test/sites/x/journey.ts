import { flips, type Journey, type Play } from '../../twin/journey.ts';

const gql = (name: string) => `/i/api/graphql/aB3/${name}`;
const act = (name: string, variables: object = { tweet_id: '1' }) => ({ to: gql(name), json: { variables } });
const TOAST = '<div data-testid="toast"></div>';
const id = (name: string) => `data-testid="${name}"`;
const refusal = { errors: [{ code: 187, message: 'no' }], data: {} };
const undone = { data: { done: true } };
const plain = (does: string, yields: Play['yields'], name: string, back?: string): Play => ({
  does,
  yields,
  sends: act(name),
  answer: undone,
  refusal,
  ...(back ? { undo: { sends: act(back), answer: undone } } : {}),
});

export const journey: Journey = {
  host: 'x.com',
  page: '<nav><a data-testid="AppTabBar_Profile_Link" href="/invented"></a></nav>',
  plays: [
    {
      ...plain('writes a post', 'post', 'CreateTweet', 'DeleteTweet'),
      at: '/home',
      sends: act('CreateTweet', { tweet_text: 'a', media: {}, reply: null }),
      adds: TOAST,
    },
    {
      ...plain('quotes a post', 'post', 'CreateTweet', 'DeleteTweet'),
      sends: act('CreateTweet', { tweet_text: 'a', attachment_url: 'https://x.com/a/status/1' }),
      adds: TOAST,
    },
    {
      ...plain('answers a post', 'reply', 'CreateTweet', 'DeleteTweet'),
      at: '/invented/status/1',
      sends: act('CreateTweet', { tweet_text: 'a', reply: { in_reply_to_tweet_id: '1', exclude_reply_user_ids: [] } }),
      adds: TOAST,
    },
    { ...plain('writes a long post', 'post', 'CreateNoteTweet', 'DeleteTweet'), adds: TOAST },
    plain('publishes an article', 'publish', 'ArticleEntityPublish', 'ArticleEntityUnpublish'),
    flips(plain('likes a post', 'react', 'FavoriteTweet', 'UnfavoriteTweet'), id('like'), id('unlike')),
    flips(plain('reposts', 'share', 'CreateRetweet', 'DeleteRetweet'), id('retweet'), id('unretweet')),
    flips(plain('bookmarks', 'save', 'CreateBookmark', 'DeleteBookmark'), id('bookmark'), id('removeBookmark')),
    plain('puts somebody on a list', 'tag', 'ListAddMember', 'ListRemoveMember'),
    plain('makes a list', 'tag', 'CreateList', 'DeleteList'),
    plain('bookmarks into a folder', 'save', 'bookmarkTweetToFolder', 'DeleteBookmark'),
    {
      ...plain('writes a post through the other host', 'post', 'CreateTweet'),
      sends: { to: 'https://api.x.com/graphql/aB3/CreateTweet', json: { variables: { tweet_text: 'a' } } },
      adds: TOAST,
    },
    plain('joins a community', 'join', 'JoinCommunity', 'LeaveCommunity'),
    plain('asks to join a community', 'join', 'RequestToJoinCommunity'),
    flips(
      {
        does: 'follows somebody',
        yields: 'follow',
        sends: { to: '/i/api/1.1/friendships/create.json', form: { user_id: '1' } },
        undo: { sends: { to: '/i/api/1.1/friendships/destroy.json', form: { user_id: '1' } } },
      },
      id('1-follow'),
      id('1-unfollow'),
    ),
    {
      does: 'answers a poll',
      yields: 'poll',
      sends: { to: 'https://caps.x.com/v2/capi/passthrough/1', form: { 'twitter:string:selected_choice': '1' } },
    },
    {
      does: 'changes the own profile',
      yields: 'profile',
      sends: { to: '/i/api/1.1/account/update_profile.json', form: { description: 'a' } },
    },
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'reads an article', yields: 'read', at: '/invented/article/1', marks: '<article></article>', stays: true },
    { does: 'watches a film', yields: 'watch', at: '/invented/status/2', marks: '<video></video>', stays: true },
  ],
  lookAlikes: [
    { to: gql('HomeTimeline'), method: 'GET' },
    { to: gql('CreateScheduledTweet'), json: { variables: {} } },
    { to: gql('ArticleEntityDraftCreate'), json: { variables: {} } },
    { to: gql('ArticleEntityUpdateContent'), json: { variables: {} } },
    { to: 'https://caps.x.com/v2/cards/preview.json', form: { url: 'a' } },
    { to: 'https://caps.x.com/v2/cards/create.json', form: { card_data: 'a' } },
    { to: '/i/api/1.1/jot/client_event.json', form: { log: '[]' } },
    { to: 'https://upload.x.com/i/media/upload.json', form: { command: 'FINALIZE' } },
  ],
};
