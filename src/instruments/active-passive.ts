import type { Instrument } from '../domain/instrument.ts';

/**
 * Active social, active non-social and passive use, after the 13 items of the Passive and Active Use Measure. It asks
 * "how often", from never to very frequently, and has no threshold; once a month is ours. It was made for one network,
 * so what it does not speak of is unplaced, and no rung means nothing: it has no word for the inactive.
 *
 * Items as listed in https://www.scribd.com/document/816297771/apendice-A-e-B. The split is contested, liking being the
 * textbook unclear case, and nothing about well-being follows from it: meta-analyses and diary studies disagree.
 */
export const activePassive: Instrument = {
  id: 'active-passive',
  cite:
    'Gerson, J., Plagnol, A. C., & Corr, P. J. (2017). Passive and Active Facebook Use Measure (PAUM). ' +
    'Personality and Individual Differences, 117, 81–90.',
  year: 2017,
  version: 1,
  inactive: false,
  summary: 'consume-contribute-create',
  rungs: [
    {
      id: 'active-social',
      often: 'monthly',
      earnedBy: ['post', 'story', 'reply', 'comment', 'discuss', 'message', 'react', 'share'],
    },
    { id: 'active-non-social', often: 'monthly', earnedBy: ['upload', 'tag', 'join'] },
    { id: 'passive', often: 'monthly', earnedBy: ['visit', 'read', 'watch', 'listen'] },
  ],
  unplaced: ['publish', 'review', 'edit', 'vote', 'poll', 'save', 'subscribe', 'follow', 'profile'],
  basis: {
    publish: 'silent',
    upload: 'judgement',
    post: 'published',
    story: 'analogy',
    reply: 'analogy',
    comment: 'published',
    discuss: 'analogy',
    review: 'silent',
    edit: 'silent',
    vote: 'silent',
    poll: 'silent',
    react: 'judgement',
    share: 'judgement',
    save: 'silent',
    tag: 'published',
    subscribe: 'silent',
    follow: 'silent',
    join: 'analogy',
    profile: 'silent',
    message: 'published',
    visit: 'published',
    read: 'analogy',
    watch: 'published',
    listen: 'analogy',
  },
  calls: [
    {
      act: 'upload',
      default: 'active-non-social',
      alternatives: ['active-social'],
      reason:
        'Posting videos is an active non-social item and posting photos a social one; the record knows no difference.',
    },
    {
      act: 'react',
      default: 'active-social',
      alternatives: ['passive', 'none'],
      reason: 'Browsing the feed while liking is an active social item; yet liking is the textbook unclear case.',
    },
    {
      act: 'share',
      default: 'active-social',
      alternatives: ['active-non-social', 'none'],
      reason: 'No item speaks of it; it is addressed to others, though without words.',
    },
  ],
};
