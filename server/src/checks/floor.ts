import type { Analysis, Sentence, Statement } from '../text/analysis.ts';
import { lower } from '../text/fold.ts';
import type { Mention } from '../text/mentions.ts';
import { isPersonal } from '../text/mentions.ts';

/**
 * Who still has the floor in a sentence that says nothing of who speaks: `Bà Lan cho rằng bến nên dời. Song thành phố cần
 * thêm một năm.` goes on with Lan's words where nobody else is its subject. It is a presumption, and told as one: the
 * statement is that of the sentence before.
 */
export function floorOf(analysis: Analysis, index: number, spokenIn: Spoken): Statement | undefined {
  const { sentences } = analysis;
  const here = sentences[index];
  if (!here || here.furniture || begins(analysis, here, index)) return undefined;
  for (let at = index - 1; at >= Math.max(0, index - PANEL); at--) {
    const before = sentences[at];
    if (!before || before.paragraph !== here.paragraph || before.furniture) return undefined;
    const spoken = spokenIn(analysis, at).filter(({ sentence }) => sentence === at);
    if (spoken.length) {
      const found = holder(before, spoken);
      // `Ông Nam (Cần Thơ): …`: under a name and a colon all is his up to the next one.
      return index - at <= REACH || found?.cue === null ? found : undefined;
    }
    if (begins(analysis, before, at)) return undefined;
  }
  return undefined;
}

/** Gives the statements that speak in a sentence. */
export type Spoken = (analysis: Analysis, sentence: number) => readonly Statement[];

/** Sentences that somebody may go on for, and those of a panel in which each has his section. */
const REACH = 2;
const PANEL = 6;
/** A full stop or three, and the mark behind it. */
const STOP = 4;

// One alone spoke, in person or as a body, and in the reporter's words: a quotation that ends shows where it ends.
function holder(before: Sentence, spoken: readonly Statement[]): Statement | undefined {
  const [first, ...others] = spoken;
  if (!first?.entity || others.some(({ entity }) => entity !== first.entity)) return undefined;
  const last = spoken.at(-1) ?? first;
  const [speaker, said] = [last.speaker, last.content.at(-1)];
  if (last.direct || !speaker || speaker.by === 'carried' || !said || said.start < speaker.start) return undefined;
  return before.end - said.end <= STOP ? last : undefined;
}

// Does the sentence begin with somebody, a day or a place of its own, so that it is told of these?
function begins({ text, mentions, dates }: Analysis, here: Sentence, index: number): boolean {
  if (
    /^["“”«'‘]/u.test(text.slice(here.start, here.start + 1)) ||
    /\?["”»]?\s*$/u.test(text.slice(here.start, here.end))
  )
    return true;
  const first = mentions[index]?.find((mention) => mention.first <= LEAD);
  // `The Dairy Board ordered a recall`: also a body by its name.
  if (first && (isPersonal(first) || first.outlet !== undefined || isNamedBody(first))) return true;
  return (
    dates.some(({ start }) => start >= here.start && start < here.start + 12) ||
    NEWS.test(lower(text.slice(here.start, here.start + 24)))
  );
}

function isNamedBody({ kinds, names, words, of }: Mention): boolean {
  return words.length > 1 || (kinds.has('group') && names.length + of.length > 0);
}

const LEAD = 2;
const NEWS = /^(?:trước đó|hiện nay|hiện|theo|trong khi|được biết|meanwhile|earlier|according)(?!\p{L})/u;
