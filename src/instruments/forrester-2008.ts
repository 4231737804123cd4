import type { Instrument } from '../domain/instrument.ts';

/**
 * The Social Technographics ladder as in Groundswell (2008), before Conversationalists: five groups and Inactives, each
 * by at least one act a month. Status updates and tweets had no place on it (Bernoff, 2010); done on a social network
 * they still make a Joiner, as anything done there does. A paraphrase of 2009 that puts Twitter under Creators is not
 * followed.
 *
 * Activity lists agree in three copies, https://thehatchergroup.wordpress.com/2008/06/11/the-social-technographics-ladder/
 * being one.
 */
export const forrester2008: Instrument = {
  id: 'forrester-2008',
  cite: 'Li, C., & Bernoff, J. (2008). Groundswell: Winning in a world transformed by social technologies. Harvard Business Press.',
  year: 2008,
  version: 1,
  inactive: true,
  rungs: [
    { id: 'creator', often: 'monthly', earnedBy: ['publish', 'upload'] },
    { id: 'critic', often: 'monthly', earnedBy: ['comment', 'discuss', 'review', 'edit'] },
    { id: 'collector', often: 'monthly', earnedBy: ['vote', 'poll', 'share', 'save', 'tag', 'subscribe'] },
    {
      id: 'joiner',
      often: 'monthly',
      earnedBy: ['visit', 'profile', 'follow', 'join', 'react', 'message'],
      anyActOn: ['social network', 'microblog'],
    },
    { id: 'spectator', often: 'monthly', earnedBy: ['read', 'watch', 'listen'] },
  ],
  unplaced: ['post', 'story', 'reply'],
  basis: {
    publish: 'published',
    upload: 'published',
    post: 'silent',
    story: 'judgement',
    reply: 'judgement',
    comment: 'published',
    discuss: 'published',
    review: 'published',
    edit: 'published',
    vote: 'published',
    poll: 'judgement',
    react: 'judgement',
    share: 'judgement',
    save: 'published',
    tag: 'published',
    subscribe: 'analogy',
    follow: 'analogy',
    join: 'analogy',
    profile: 'published',
    message: 'judgement',
    visit: 'published',
    read: 'published',
    watch: 'published',
    listen: 'published',
  },
  calls: [
    {
      act: 'react',
      default: 'joiner',
      alternatives: ['collector', 'critic', 'none'],
      reason: 'On no published list; as on the ladder of 2010, so that the two can be compared.',
    },
    {
      act: 'share',
      default: 'collector',
      alternatives: ['none'],
      reason: "Passes on others' work. Against: the lists of 2008 name no such thing.",
    },
    {
      act: 'story',
      default: 'none',
      alternatives: ['creator'],
      reason:
        'Status-like, and status updates had no rung. Against: an edited film is work made for others to consume.',
    },
    {
      act: 'poll',
      default: 'collector',
      alternatives: ['critic', 'joiner'],
      reason: 'Kept with the other votes. Against: it is close to a rating (Critic), or as light as a like (Joiner).',
    },
    {
      act: 'message',
      default: 'joiner',
      alternatives: ['none'],
      reason: 'The lists name public doings only; a message shows no more than that a person is in the network.',
    },
    {
      act: 'reply',
      default: 'none',
      alternatives: ['critic'],
      reason: 'Tweets had no rung. Against: it answers what somebody else made, as a comment does.',
    },
  ],
};
