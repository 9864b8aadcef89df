/**
 * The few numbers that decide between a finding and silence. Each says what it trades; none is tied to an article.
 * They began as the figures of the first trial (docs/architecture.md, "How a contradiction is found").
 */
export const thresholds = {
  /** How well the disagreeing fact must be aligned in itself. Higher: fewer findings on paraphrase, fewer false ones. */
  date: 0.4,
  number: 0.5,
  speaker: 0.45,
  /**
   * What the score and the likeness seen from both sides (likeness.ts) must reach in the mean. Higher: fewer findings from
   * another event of the same story, fewer on paraphrase.
   */
  likeDate: 0.58,
  likeNumber: 0.93,
  likeSpeaker: 0.56,
  /** … where the two differ in one part alone, as a slip does (`5/12` for `5/9`): a factor. Another event seldom does. */
  slip: 0.75,
  /**
   * … where a figure was surely miscopied, and no source gives the report's figure at all: a factor. The second where no
   * word says that both count the same.
   */
  miscopied: 0.35,
  miscopiedUnit: 0.45,
  /** … where it was taken for that of another thing of the same sentence (exchanged.ts): a factor. */
  exchangedNumber: 0.5,
  exchangedDate: 0.75,
  /** … where it is the one figure left over, all others of both sentences being the same (number-left.ts): a factor. */
  leftNumber: 0.35,
  /**
   * … where it shares a name with the claim, no source gives the report's figure, and no other figure comes within
   * `unrivalledBy` of it: a factor. Lower: findings from another event, of which a source gives another figure.
   */
  unrivalled: 0.85,
  unrivalledBy: 0.1,
  /**
   * … where a report that keeps to its sources cites one for a day or a speaker that none of them so much as names: factors of
   * what the fact and its likeness must reach, and, of a day, how much better than the fact a sentence without any must
   * tell the claim. A writer takes another event's day from the source, too, but what the source does not have is hardly
   * another fact of it. Lower: findings on what the writer adds of his own to a sentence that cites.
   */
  unheard: 0.5,
  unheardLike: 0.75,
  unheardEmpty: 0.1,
  /** … where both sentences give another figure that is the same: a factor. */
  anchored: 0.75,
  /** … and how much better than a slip a sentence without any date may tell the event. */
  slipEmpty: 0.1,
  /** Two figures so many times apart are of two things, unless a zero was lost. Higher: prices held against rises. */
  otherSize: 100,
  /** By how much it must beat the best agreeing fact. Higher: silence where two tellings compete. */
  margin: 0.06,
  /** … and what share of it the agreeing fact may reach at most. A speaker is easily somebody else's too. */
  agreeingShare: 0.95,
  agreeingShareSpeaker: 0.8,
  /** … of a figure of many digits, which a source hardly gives by chance. */
  agreeingShareLong: 0.75,
  /** … where both stand in one sentence, a figure and another of the same thing. Higher: silence where a list is told. */
  nearer: 0.15,
  /** What two ages of one person are worth, whatever is told beside them. */
  sameBearer: 0.85,
  /** By how much it must beat the best fact whose slot is empty: an undated sentence that tells it better may be the one meant. */
  emptyMargin: 0.02,
  /** … of a speaker whom a report that keeps to its sources names: so much less. Lower: findings where two sentences tell the same. */
  emptyMarginNamed: -0.05,
  /** … unless the fact's sentence tells so much more of what is done. */
  deed: 0.1,
  /**
   * How much less like the claim than the fact's sentence one may be that only mentions whom it names, and still speak for it.
   * Lower: findings where the source gives both. Higher: silence wherever somebody is named.
   */
  mentionLike: 0.1,
  /**
   * How much more is asked where the report names somebody and is not read to let him speak; a factor of score and likeness.
   * Lower: findings where he did something else than speak.
   */
  unreadSpeaker: 1.4,
  /** A sentence that tells less of the claim than this is not weighed; in the other language less by `acrossLanguages`. */
  worthALook: 0.25,
  /** Matched content words at least; fewer meet by chance … */
  matched: 3,
  /** … except where so much of what is done is told: people and places alone are in every sentence of a story. */
  matchedDeed: 2,
  deedTold: 0.5,
  /** … titles and what people are called besides aside, so much. */
  doneTold: 0.2,
  /** … and where the two differ as a slip does. */
  matchedSlip: 1,
  /** So well from both sides, a clause is the source's own, and no sentence without the slot can be the one meant. */
  wordForWord: 0.85,
  /** How much more than the sentence of the fact one beside it may tell, and still go on with it; more is a thing of its own. */
  nextTells: 0.3,
  /** Across languages few words can meet, so a true match scores lower; a factor of the thresholds above. */
  acrossLanguages: 0.65,
  /** How much of what was said a sentence must tell for a name in it to be no more than its topic. */
  topicTells: 0.5,
  /** What an uncited sentence needs beyond the rest: the source was not named by the writer. */
  uncited: 0.1,
  /** … unless its likeness is this. */
  copied: 0.8,
  /** What a source needs beyond the rest to be held against another one: neither may be wrong. */
  disagreeing: 0.1,
  /**
   * What share of a quotation's neighbouring words another quotation must have to be one of the same words. Higher: fewer
   * findings on words that were quoted wrongly as well as given to somebody else.
   */
  otherWords: 0.2,
  /** Two people may say one thing; told as alike as this, it is one statement. Higher: only copies of each other. */
  sameStatement: 0.65,
  /** A claim with so many content words that meet no sentence of its source better than this is unsupported. */
  sayingEnough: 5,
  unsupported: 0.16,
  /** … unless one sentence shares so many content words with it. */
  spokenOf: 3,
  /** A quotation this like a passage is a misquotation of it; below, it is other words. Short ones meet by chance. */
  quotation: 0.6,
  shortQuotation: 0.74,
  /** … unless they stand for a whole quotation of the source: two quotations of one size and half their words. */
  wholeQuotation: 0.5,
  /** … in the source's prose, which may tell it in its own words; and where a name beside both says who spoke. */
  prose: 0.8,
  spokenProse: 0.7,
  /** A block set off without a word of whose it is may as well sum up: only what is nearly the source's own is its words. */
  bareBlock: 0.8,
} as const;

/** What it takes to see that a figure or a day was taken for another one of its sentence (exchanged.ts). Higher: fewer. */
export const exchanges = {
  /** How much of the claim's whole sentence the source's must tell: that prices rose by 200 is told of many things. */
  story: 0.35,
  /** … or its clause alone: a report may go on with something else. */
  storyOfClause: 0.6,
  /** How much weight more of the claim's words must be told of the other thing: one telling word. */
  enough: 0.4,
  /** How much of the other thing's own words the claim must tell, and how much of its own one's at most. */
  told: 0.4,
  untold: 0.4,
  /** How much more than another word a figure tells of which day or figure of a row is meant; a factor of its weight. */
  figure: 3,
} as const;

/** When something happened that a report counts from without its date (event-day.ts). Higher: fewer such days are known. */
export const eventDays = {
  /** How much of the event's words the sentence with the date must tell. */
  told: 0.5,
  /** … how many of its content words, and how much better than a sentence with another day. */
  matched: 2,
  margin: 0.1,
} as const;

/** How a report stands on its sources (footing.ts), and what that changes. */
export const footings = {
  /** A claim of which no sentence of its sources tells this much is hardly told by them. */
  hardlyTold: 0.35,
  /** … and what share of its claims a report on a firm footing may have of these. */
  hardlyToldShare: 0.08,
  /** What is presumed before any claim was seen: as if so many had been, and that many of them hardly told. */
  trust: 10,
  doubt: 0.5,
  /** How much worse than half of the others a claim may be told. */
  belowOthers: 0.05,
  /** … where there are more claims than these: of two, one is always the worse. */
  fewOthers: 2,
  /** A report of so few claims may hold one that tells no facts and is the writer's own. Higher: more firm, sister articles among them. */
  shortReport: 4,
  /** What the bars of a claim are worth by its footing; factors. Lower: more findings on paraphrase, more false ones. */
  bars: { firm: 0.8, none: 1, loose: 1.05 },
  /** … and the firm one of a speaker whom the source's sentence names itself. */
  outrightSpeaker: 0.5,
  /** … and at least that of the likeness asked of two figures that are no slip of each other. */
  unlikeAnySlip: 0.9,
} as const;

/**
 * What a passage must reach to support a sentence: to be shown as its evidence, or, where a wrong one would cost more than
 * none, to be cited or named unasked. The latter were set on reports whose citations were taken away, where more than 98
 * in 100 of those given back were right.
 */
export const support = {
  /** How much of what the sentence tells must meet the passage, 0–1; less can meet in the other language. */
  told: { same: 0.45, across: 0.3 },
  /** … and how much of the words of a speaker who is to be named. Higher: more cues are left to the writer. */
  toldBySpeaker: { same: 0.5, across: 0.35 },
  /** … and how much of what it tells beside the names and the speaker: what is done or said, and not by whom. */
  deed: { same: 0.3, across: 0.2 },
  /** … and how much one must that is only shown as related to it. */
  related: { same: 0.25, across: 0.18 },
  /** Content words that must meet a passage that is shown. Fewer meet by chance. */
  matched: 2,
  /** … one that is cited unasked. */
  matchedUnasked: 4,
  /** … and the words of a speaker who is to be named. */
  matchedBySpeaker: 3,
  /** What the next best source or speaker may reach of the best one's score. Higher: silence where two tell the same. */
  second: 0.8,
} as const;

/** What makes a disagreeing fact count less; factors of its score. */
export const discounts = {
  /** The report names a day, the source a month, or the reverse. */
  otherGrain: 0.85,
  /** One date begins or ends a stretch (`từ`, `until`), the other does not. */
  otherRole: 0.9,
  /** A year, a month that holds the claim's day hardly confirms the day. */
  coarserAgrees: { day: 1, month: 0.8, year: 0.5 },
  /** One is what is compared with (`so với năm ngoái`, `than in 2019`), the other is not. */
  otherBase: 0.5,
  /** The sentences of two figures each name a time, and not the same. */
  otherTime: 0.7,
  /** One is a rate, so much a year; the other is not. */
  otherRate: 0.7,
  /** Both sentences have names, and none in common. */
  otherNames: 0.8,
  /** Two ages stand beside two names. */
  otherBearer: 0.7,
  /** Another day, another month and, written out, another year: hardly a slip, rather another event. */
  otherYear: 0.6,
  /** Many years lie between the two, and no slip of a digit. */
  farYear: 0.5,
  /** The report tells of what is still to come, the source of what was. */
  ahead: 0.65,
  /** Nothing of what the source tells next to its date is in the claim: a factor of the likeness. */
  otherDeed: 0.7,
  /** A report that says `yesterday` was seldom written on the day that it bears. */
  relativeClaim: 0.85,
  /** One names a day, the other no more than a year. */
  yearForDay: 0.7,
  /** A relative date may lean on something that was not seen. */
  relative: 0.9,
  /** One of the two speakers is known by a title alone. */
  titleOnly: 0.8,
  /** Both count the same thing and differ in every figure: two speakers tell of two sums. */
  otherFigures: 0.85,
  /** The claimed speaker is there only as whom or what another one speaks of. */
  topic: 0.8,
  /** The source's speaker was carried over from the sentence before, or is a pronoun. */
  carried: 0.9,
} as const;
