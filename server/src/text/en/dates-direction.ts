import table from '../data/ahead-en.tsv';
import type { WeekdayShape } from '../date-shape.ts';
import { alternatives, rows } from '../table.ts';

/**
 * Does a date without a year, or a bare weekday, lie ahead of publication? Told by the words before it (`will close`, `is
 * scheduled for`, `payable`), and by the verb behind it where it begins its clause (`On Monday the court will rule`).
 * `before` and `after` are some words of the same sentence.
 */
export function looksForward(before: string, after = ''): boolean {
  if (/^['’]s\b/.test(after) && !/\b(?:of|before|for|in)\s+$/.test(before)) return false;
  const listed = before.replace(BRACKET, '').replace(LISTED, '');
  const clauses = listed.split(CLAUSE);
  const clause = clauses.at(-1) ?? '';
  // What had been due or planned by then has its day behind it.
  if ((AHEAD.test(clause) && !/\bhad\b/.test(clause)) || (ADJACENT.test(clause) && !HAD_UNTIL.test(clause + after)))
    return true;
  const verb = begins(listed, clause) ? BEHIND.exec(after)?.[0] : undefined;
  return verb !== undefined && !BACK.test(verb);
}

/** `by September`, `by late Friday`: a limit, which lies ahead unless its clause tells what had come to pass. */
export function isLimit(before: string): boolean {
  return LIMIT.test(before) && !PAST.test(before.split(CLAUSE).at(-1) ?? '');
}

/** Which weekday is meant: told by the word in front of it (`last`, `next`, `this`), else by the sentence. */
export function directionOf(which: string | undefined, before: string, after: string): WeekdayShape['which'] {
  const told = DIRECTIONS[which?.toLowerCase().replace(/\s+/g, ' ') ?? ''];
  return told ?? (looksForward(before, after) || isLimit(before) ? 'ahead' : 'latest');
}

const DIRECTIONS: Readonly<Record<string, WeekdayShape['which']>> = {
  last: 'last',
  past: 'last',
  'the previous': 'last',
  next: 'next',
  coming: 'next',
  'this coming': 'next',
  'the following': 'next',
  this: 'this-week',
};

const WORDS = new Map(rows(table).map(([how = '', words]) => [how, alternatives(words).join('|')]));

// `May, June and August`, `Thursday and Friday`: what is said of the first holds for the rest.
const NAME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)';
const LISTED = new RegExp(
  String.raw`${NAME}(?:\s\d{1,2})?(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)${NAME}(?:\s\d{1,2})?){0,4}(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)$`,
);

// `will leave at noon (4 a.m. in Havana on Friday)`: what stands in brackets is of the clause in front of them.
const BRACKET = /\(\s*$/;

const CLAUSE =
  /(?!(?<=\d),\d)[,;:"”()]|\b(?:said|says|told|announced|reported|added|ruled|after|since)\b|\b(?=(?:that|which|who|whom|where)\s)/i;

// Behind the cue no verb looks back again: `the bill due in May was signed Monday`.

const CUES = [
  String.raw`(?:will|shall|['’]ll|upcoming|next|slated|payable|set for)`,
  String.raw`(?:would|may|can)(?!\s+(?:not\s+)?have\b)`,
  String.raw`(?<!\b(?:than|as|been|was|were)\s)expected`,
  String.raw`(?<!\b(?:regularly|was|were|previously)\s)scheduled`,
  String.raw`(?:plans?|planning|going|is|are|am|['’]s|['’]re)\s+to`,
  String.raw`planned(?!\s+by\b)`,
  String.raw`to be`,
  String.raw`(?<!\bwas\s|\bwere\s)due(?!\s+to\b)`,
  // `due to weak sales` tells why, `is due to open` when.
  String.raw`(?:is|are|was|were|be)\s+(?:\p{L}+ly\s+)?due\s+to(?!\s+(?:the|an?|its|his|their|weak|strong|\p{L}+(?:s|ed|ing|er|tion))\b)`,
  String.raw`effective`,
  String.raw`(?:${WORDS.get('to')})(?:\s+[\p{L}'’.-]+){0,4}?\s+to\s+\p{L}+`,
  String.raw`(?:${WORDS.get('now')})`,
  String.raw`(?:which|that|who|it|he|she|year|season|session|term|meeting|trial|conference|hearing|summit|talks?|tournament|festival|exhibition|forum|congress|fair|ceasefire|truce|strike|ban|deadline|contract|mission|championship|curfew|registration)\s(?:${WORDS.get('who')})`,
  String.raw`(?:${WORDS.get('if')})\s(?:.*\s)?(?:is|are)`,
].join('|');
const AHEAD = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${CUES})(?![\p{L}\p{N}])(?!.*\b(?:was|were|had|did)\b)`, 'su');

const MODIFIED = String.raw`(?:\s+(?:on|in|from|at|as|of|with|by|early|late|mid|next|the|end|beginning|start|after|close|business|trading|noon|midnight|\d{1,2}(?::\d\d)?|[ap]\.?m\.?))*\s*$`;
const ADJACENT = new RegExp(
  String.raw`\b(?:(?:[Bb]eginning|[Ss]tarting|[Ee]ffective|[Ee]nding|(?<!\b(?:not|up)\s)[Uu]ntil|as soon as|as early as|as late as)${MODIFIED})`,
  's',
);

// The date begins the sentence, or what follows a mark; not what somebody said or did on it.
const LEADING =
  /^\s*(?:(?:and|but|so|then|yet)\s*)?(?:(?:on|in|by|from|at|early|late|until|as|of|the)(?![a-z])\s*)?(?:(?:late|early|the)\s*)?$/i;
const BEHIND =
  /^(?!['’])[^.;:!?"“”()]*?\b(?:will|shall|(?:is|are)\s+(?:also\s+|now\s+)?(?:expected|scheduled|due|likely|to|set|slated|going\s+to)|(?:intends|hopes|aims|expects)\s+to|(?<=(?:\p{Lu}[\p{L}.]*|\b(?:he|she|it|government|company|group|union|party|ministry|agency|team|airline|bank|council|committee|president|minister|firm|club|alliance|league|commission|army))\s+)plans\s+to)\b/u;

function begins(before: string, clause: string): boolean {
  if (!LEADING.test(clause)) return false;
  const head = before.slice(0, before.length - clause.length);
  return /^\s*$|[,;:"“(]\s*$/.test(head);
}

// `Until Monday they had kept silent`.
const HAD_UNTIL = /^\s*until\b[^.;:]*?,?\s+(?:\p{L}+\s+){0,4}(?:had|was|were)\b/iu;

// What somebody said that Monday may lie ahead; the Monday does not.
// The United Nations and the newly elected mayor did nothing yet.
const BACK =
  /\b(?:said|says|told|was|were|had|did|(?<!\b(?:the|an?|its|their|his|her|newly|recently|most|so)[\s-])(?!(?:hundr|ind|n|sp|br|f|proc|exc|succ)eed?\b)\p{Ll}{2,}ed)\b(?=.*\b(?:will|shall|is|are|intends|hopes|aims|expects|plans)\b)/su;
const PAST = /\b(?:was|were|had|did|been)\b/;
const LIMIT = /\bby\s+(?:(?:as\s+)?(?:early|late|mid)[\s-]|(?:the\s+)?(?:end|middle|start)\s+of\s+)?$/i;
