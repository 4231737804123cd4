import { flips, type Journey, type Play, type Sent } from '../../twin/journey.ts';

const action = (name: string, payload: object = {}): Sent => ({
  to: `/flagship-web/rsc-action/actions/server-request?sduiid=com.linkedin.sdui.${name}`,
  json: { requestedArguments: { payload } },
});
const plain = (does: string, yields: Play['yields'], on: Sent, off?: Sent): Play => ({
  does,
  yields,
  at: '/feed/',
  sends: on,
  answer: 'text/x-component',
  ...(off ? { undo: { sends: off } } : {}),
});
const company = (following: boolean): Sent => ({
  to: '/voyager/api/feed/dash/followingStates/urn:li:fsd_followingState:1',
  json: { patch: { $set: { following } } },
});
const shares = '/voyager/api/graphql?action=execute&queryId=voyagerContentcreationDashShares.1a2b';

export const journey: Journey = {
  host: 'www.linkedin.com',
  page: '<div id="global-nav"></div>',
  plays: [
    flips(
      plain('reacts', 'react', action('reactions.create'), action('reactions.delete')),
      'aria-pressed="false"',
      'aria-pressed="true"',
    ),
    flips(
      plain('reacts (older surface)', 'react', {
        to: '/voyager/api/voyagerSocialDashReactions?threadUrn=1',
        json: { reactionType: 'LIKE' },
      }),
      'aria-pressed="false"',
      'aria-pressed="true"',
    ),
    {
      ...plain('comments', 'comment', action('comments.createComment'), action('comments.deleteComment')),
      adds: '<article data-id="urn:li:comment:(1,2)"></article>',
    },
    plain('answers a comment', 'comment', {
      to: '/voyager/api/voyagerSocialDashNormComments?decorationId=1',
      json: {},
    }),
    {
      ...plain(
        'publishes a post',
        'post',
        { to: shares, json: { variables: { post: {} } } },
        action('update.deletePost'),
      ),
      answer: { data: { data: {} } },
      refusal: { data: { errors: [{ message: 'no' }] } },
      marks: '<div role="dialog"><div contenteditable="true"></div><button type="button" data-twin></button></div>',
      closes: '[role="dialog"]',
    },
    plain('reposts', 'share', action('feed.requests.createInstantRepost')),
    plain(
      'saves',
      'save',
      action('update.saveState', { isSaved: true }),
      action('update.saveState', { isSaved: false }),
    ),
    plain(
      'follows somebody',
      'follow',
      action('requests.mynetwork.addaUpdateFollowState', { followStateType: 'FOLLOW_ACTIVE' }),
      action('requests.feed.updateFollowState', { followStateType: 'UNFOLLOW' }),
    ),
    plain(
      'connects',
      'follow',
      {
        to: '/voyager/api/voyagerRelationshipsDashMemberRelationships?action=verifyQuotaAndCreateV2&decorationId=1',
        json: {},
      },
      action('mynetwork.RemoveConnectionVanityName'),
    ),
    plain('follows a company', 'follow', company(true), company(false)),
    plain('endorses a skill', 'vote', action('requests.profile.endorseSkill')),
    plain('changes the own profile', 'profile', action('requests.profile.saveProfileIntroForm')),
    { does: 'visits', yields: 'visit', stays: true },
    { does: 'reads an article', yields: 'read', at: '/pulse/invented', marks: '<article></article>', stays: true },
    { does: 'reads a newsletter', yields: 'read', at: '/newsletters/a', marks: '<article></article>', stays: true },
  ],
  lookAlikes: [
    {
      to: '/flagship-web/rsc-action/actions/component?sduiid=com.linkedin.sdui.comments.submitCommentButton',
      json: {},
    },
    { to: '/flagship-web/rsc-action/actions/pagination?sduiid=com.linkedin.sdui.feed', json: {} },
    action('update.feedUpdateControlMenuRequest'),
    action('comments.commentControlMenuRequest'),
    action('requests.fetchCourtesyReminder'),
    action('SearchGlobalTypeahead'),
    { to: shares, json: { variables: { resourceKey: 'urn:1' } } },
    { to: '/voyager/api/voyagerContentcreationDashUpdateUrlPreview', json: {} },
  ],
};
