import type { Instrument } from '../domain/instrument.ts';

/**
 * The Social Technographics ladder as of January 2010, when Conversationalists joined it; the seventh group, Inactives,
 * is who does none of this. Conversationalists alone must act weekly: less is not much of a conversation (Bernoff). The
 * ladder is a profile and not a segmentation: groups overlap, none implies another, and only Inactives is exclusive.
 *
 * Activity lists and frequencies agree in four copies: the slides "Social Technographics Defined 2010"
 * (https://documents.pub/document/social-technographics-defined-2010.html), Bernoff's post, Forrester's Data Digest of
 * 22 January 2010, and Groundswell (2011), p. 43. Forrester asked people and we read a log, so this is the ladder's
 * operational form and not the same instrument; docs/ladder.md says where they part.
 */
export const forrester2010: Instrument = {
  id: 'forrester-2010',
  cite:
    'Bernoff, J. (2010, January 19). Social Technographics: Conversationalists get onto the ladder. Forrester Research; ' +
    'Li, C., & Bernoff, J. (2011). Groundswell (expanded ed., p. 43). Harvard Business Review Press.',
  year: 2010,
  version: 1,
  inactive: true,
  rungs: [
    { id: 'creator', often: 'monthly', earnedBy: ['publish', 'upload'] },
    { id: 'conversationalist', often: 'weekly', earnedBy: ['post', 'story', 'reply'] },
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
  unplaced: [],
  basis: {
    publish: 'published',
    upload: 'published',
    post: 'published',
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
      reason:
        'On no published list. Collectors stayed at 19 to 21 per cent of US online adults while likes became routine, ' +
        'so the survey hardly counted likes as votes; and one press a month placed higher would lift nearly everybody. ' +
        'Against: a like also keeps and ranks (Collector), and some count it as rating (Critic).',
    },
    {
      act: 'share',
      default: 'collector',
      alternatives: ['conversationalist'],
      reason: "Passes on others' work without words of one's own. Against: it appears as a post of one's own.",
    },
    {
      act: 'story',
      default: 'conversationalist',
      alternatives: ['creator'],
      reason: 'A status that is gone after a day. Against: an edited film is work made for others to consume.',
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
      default: 'conversationalist',
      alternatives: ['critic'],
      reason: 'By the letter an update on Twitter. Against: it answers what somebody else made, as a comment does.',
    },
  ],
};
