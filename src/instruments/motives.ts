/**
 * Why people say they do this, as prompts for reflection ("people who do this often say…") and never as a claim about
 * the person: a record shows acts, not reasons. Most were asked about the act and not about the ladder, so that their
 * place on a rung is ours. Words: `motive_<id>` in the locale files.
 */
export interface Motive {
  readonly id: string;
  /** The publication. */
  readonly source: string;
  /** Where it was read. */
  readonly url: string;
  /** People asked or observed, where it is known. */
  readonly n?: number;
  /** Per cent who named it, where it was published. */
  readonly percent?: number;
}

const GROUNDSWELL = {
  source: 'Bernoff, J. (2008). Why do people participate in the groundswell? Forrester Research.',
  url: 'http://forrester.typepad.com/groundswell/2008/04/why-do-people-p.html',
};
const KHAN = {
  source: 'Khan, M. L. (2017). Social media engagement: What motivates user participation and consumption on YouTube?',
  url: 'https://paperexplained.cn/articles/paper/detail/4e6032a7cf06a8db3f425a2dec8df3022a5ad686',
  n: 1143,
};
const BLOGGERS = {
  source: 'Lenhart, A., & Fox, S. (2006). Bloggers. Pew Internet & American Life Project.',
  url: 'https://izreloaded.blogspot.com/2006/07/americans-blog-to-express-themselves.html',
  n: 233,
};
const COBRA = {
  source: 'Muntinga, D. G., Moorman, M., & Smit, E. G. (2011). Introducing COBRAs.',
  url: 'http://perscom.socsci.uva.nl/publications/introducing-cobrasexploring-motivations-for-brand-related-social-media-use/',
};
const FACEBOOK_TYPES = {
  source: 'Brigham Young University: a study of Facebook motives by 48 statements.',
  url: 'https://steemit.com/psychology/@krnel/what-type-of-social-media-user-are-you',
};
const REVIEWERS = {
  source: 'Hennig-Thurau, T., et al. (2004). Electronic word-of-mouth via consumer-opinion platforms.',
  url: 'http://onlinelibrary.wiley.com/doi/10.1002/dir.10073/abstract',
  n: 2000,
};
const SHARERS = {
  source: 'The New York Times Customer Insight Group (2011). The psychology of sharing.',
  url: 'https://www.shareable.net/new-research-why-people-share-content-online/',
  n: 2500,
};
const PEW_WHY = {
  source: 'Smith, A. (2011). Why Americans use social media. Pew Research Center.',
  url: 'https://www.infodocket.com/2011/11/15/new-report-from-pew-internet-why-americans-use-social-media/',
  n: 2277,
};
const LURKERS = {
  source: 'Preece, J., Nonnecke, B., & Andrews, D. (2004). The top five reasons for lurking.',
  url: 'https://docplayer.net/amp/5979352-Online-lurkers-tell-why.html',
  n: 219,
};
const NON_USERS = {
  source: 'Baumer, E. P. S., et al. (2013). Limiting, leaving, and (re)lapsing.',
  url: 'https://sebastiangreger.net/2013/08/facebook-nonuse-practices-motivations',
  n: 410,
};

/** Three to five for each rung of the ladder, and for who holds none. */
export const MOTIVES: Readonly<Record<string, readonly Motive[]>> = {
  creator: [
    { id: 'creator_expression', ...BLOGGERS, percent: 77 },
    { id: 'creator_documenting', ...BLOGGERS },
    { id: 'creator_enjoyment', ...COBRA },
    { id: 'creator_company', ...KHAN },
  ],
  conversationalist: [
    {
      id: 'conversationalist_voice',
      source: 'Riley, S. (2010). A new rung on the Social Technographics ladder. Forrester Research.',
      url: 'https://www.forrester.com/blogs/10-01-19-a_new_rung_on_the_social_technographics_ladder/',
    },
    { id: 'conversationalist_relations', ...FACEBOOK_TYPES },
    { id: 'conversationalist_approval', ...FACEBOOK_TYPES },
    { id: 'conversationalist_friends', ...GROUNDSWELL },
  ],
  critic: [
    { id: 'critic_concern', ...REVIEWERS },
    { id: 'critic_worth', ...REVIEWERS },
    { id: 'critic_incentive', ...REVIEWERS },
    { id: 'critic_company', ...KHAN },
    {
      id: 'critic_fun',
      source: 'Nov, O. (2007). What motivates Wikipedians?',
      url: 'https://flosshub.org/node/320',
      n: 151,
    },
  ],
  collector: [
    {
      id: 'collector_order',
      source: 'Ames, M., & Naaman, M. (2007). Why we tag.',
      url: 'http://www.deaneckles.com/blog/category/tagging/',
    },
    {
      id: 'collector_archive',
      source: "Levordashka, A., Utz, S., & Ambros, R. (2016). What's in a like?",
      url: 'https://studylib.net/doc/13899921/what%E2%80%99s-in-a-like%3F-motivations-for-pressing-the-like-button',
    },
    { id: 'collector_useful', ...SHARERS, percent: 94 },
    { id: 'collector_causes', ...SHARERS, percent: 84 },
    { id: 'collector_touch', ...SHARERS, percent: 78 },
  ],
  joiner: [
    { id: 'joiner_friends', ...PEW_WHY, percent: 67 },
    { id: 'joiner_family', ...PEW_WHY, percent: 64 },
    { id: 'joiner_lost', ...PEW_WHY, percent: 50 },
    { id: 'joiner_pressure', ...GROUNDSWELL },
  ],
  spectator: [
    { id: 'spectator_enough', ...LURKERS, percent: 53.9 },
    { id: 'spectator_learning', ...LURKERS, percent: 29.7 },
    { id: 'spectator_shy', ...LURKERS, percent: 28.3 },
    { id: 'spectator_entertainment', ...KHAN },
  ],
  inactive: [
    { id: 'inactive_privacy', ...NON_USERS },
    { id: 'inactive_time', ...NON_USERS },
    { id: 'inactive_banality', ...NON_USERS },
    { id: 'inactive_pressure', ...NON_USERS },
  ],
};
