import type { Highlight } from '../../source.ts';
import { Manuscript } from '../office/manuscript.ts';
import type { Token } from './tokens.ts';

/** What holds inside a group, and is as it was before when the group ends. */
interface State {
  /** Where words go: nowhere, into the text or into something that is collected apart. */
  to: Manuscript | undefined;
  destination: string;
  /** How many letters behind a `\u` stand for it in old programs. */
  skipped: number;
  encoding: string;
  hidden: boolean;
  coloured: boolean;
  /** `\*` was read: an unknown word that follows makes the group one to be passed over. */
  optional: boolean;
}

// Groups that hold no words of the text.
const PASSED = new Set(
  'colortbl stylesheet pict objdata header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata datastore latentstyles colorschememapping fldinst bkmkstart bkmkend nonshppict atnid atnauthor atntime atnicn atndate atnparent ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc filetbl mmathPr pnseclvl company operator comment doccomm keywords subject category manager hlinkbase revtim printim buptim template panose falt sp background userprops docvar'.split(
    ' ',
  ),
);
// Optional groups whose words belong to the text or are collected.
const READ = new Set([
  'ud',
  'shptxt',
  'shpinst',
  'shppict',
  'annotation',
  'atnref',
  'atrfstart',
  'atrfend',
  'footnote',
]);
const COLLECTED = new Set([
  'title',
  'author',
  'annotation',
  'atnref',
  'atrfstart',
  'atrfend',
  'creatim',
  'footnote',
  'listtext',
  'pntext',
]);

const SIGNS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

// Character sets of fonts, as Windows numbers them.
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

// A file that nests deeper was not written by a program; what is inside is passed over.
const DEEPEST = 2000;

/** The text of an RTF file, made by taking its tokens one after the other. */
export class RtfText {
  readonly #text = new Manuscript();
  readonly #stack: State[] = [];
  #now: State = {
    to: this.#text,
    destination: '',
    skipped: 1,
    encoding: 'windows-1252',
    hidden: false,
    coloured: false,
    optional: false,
  };
  #deep = 0;
  #encoding = 'windows-1252';
  readonly #fonts = new Map<number, string>();
  #font = 0;
  readonly #info = new Map<string, string>();
  /** Letters behind a `\u` that are still to be passed over. */
  #toSkip = 0;
  #pending: number[] = [];
  /** Half of a letter beyond the first 65,536. */
  #half = 0;
  #table = false;
  #inTable = false;
  #colour = false;
  readonly #begun = new Set<string>();
  #remark = '';
  /** What leads in the item that is open. */
  #lead = '';
  #opened = false;

  take(token: Token): void {
    if (token.kind === 'bytes') {
      for (const byte of token.bytes) {
        if (this.#toSkip) this.#toSkip--;
        else this.#pending.push(byte);
      }
      return;
    }
    if (token.kind === 'control' && token.name === 'u') {
      this.#flush();
      this.#unit(token.number ?? 0x3f);
      this.#toSkip = this.#now.skipped;
      return;
    }
    this.#flush();
    this.#toSkip = 0;
    if (token.kind === 'control') this.#control(token.name, token.number);
    else if (token.kind === 'open') this.#open();
    else this.#close();
  }

  finished(): { text: string; highlights: readonly Highlight[]; info: ReadonlyMap<string, string>; whole: boolean } {
    this.#flush();
    if (this.#table) this.#text.table(false);
    return { ...this.#text.finished(), info: this.#info, whole: this.#opened && !this.#stack.length };
  }

  #open(): void {
    this.#opened = true;
    if (this.#stack.length >= DEEPEST) this.#deep++;
    else {
      this.#stack.push(this.#now);
      this.#now = { ...this.#now, optional: false };
    }
  }

  #close(): void {
    if (this.#deep) {
      this.#deep--;
      return;
    }
    const ended = this.#now;
    const outer = this.#stack.pop();
    if (!outer) return;
    this.#now = outer;
    if (ended.destination === outer.destination || ended.to === undefined) return;
    if (ended.destination === 'footnote') return;
    if (ended.to === outer.to) return;
    this.#collected(ended.destination, ended.to.finished().text);
  }

  #collected(destination: string, words: string): void {
    const name = `remark ${words}`;
    switch (destination) {
      case 'title':
      case 'author':
        this.#info.set(destination, words);
        break;
      case 'listtext':
      case 'pntext':
        // A sign of any shape is a dash, a number stays.
        this.#lead = /[\p{L}\d]/u.test(words) ? words : words && '-';
        break;
      case 'atrfstart':
        this.#begun.add(name);
        this.#text.mark(name);
        break;
      case 'atnref':
        this.#remark = name;
        break;
      case 'annotation':
        // The stretch has ended before the remark itself is told.
        if (this.#begun.delete(this.#remark)) this.#text.unmark(this.#remark, words);
        else this.#text.remark(words);
        this.#remark = '';
        break;
    }
  }

  #control(name: string, number: number | undefined): void {
    const now = this.#now;
    if (name === '*') {
      now.optional = true;
      return;
    }
    const optional = now.optional;
    now.optional = false;
    if (this.#deep) return;
    if (PASSED.has(name) || (optional && !READ.has(name)) || name === 'upr') {
      // Of the two forms of a text the second one, in Unicode, is read.
      now.to = undefined;
      now.destination = name;
    } else if (name === 'ud') {
      // What stands here belongs where the pair of forms stands.
      now.to = this.#stack.at(-2)?.to;
      now.destination = this.#stack.at(-2)?.destination ?? '';
    } else if (COLLECTED.has(name) && (name !== 'title' || now.destination === 'info')) this.#begin(name);
    else if (name === 'fonttbl' || name === 'info') {
      now.to = undefined;
      now.destination = name;
    } else this.#format(name, number);
  }

  #begin(name: string): void {
    const now = this.#now;
    if (name === 'footnote') now.to &&= now.to.note();
    else if (name === 'creatim' || name === 'title' || name === 'author') {
      if (now.destination !== 'info') return;
      now.to = new Manuscript();
    } else if (now.to) now.to = new Manuscript();
    now.destination = name;
    now.hidden = false;
  }

  #format(name: string, number: number | undefined): void {
    const now = this.#now;
    switch (name) {
      case 'ansicpg':
        this.#encoding = encodingOf(number ?? 1252);
        now.encoding = this.#encoding;
        break;
      case 'mac':
        this.#encoding = now.encoding = 'macintosh';
        break;
      case 'uc':
        now.skipped = Math.max(0, Math.min(number ?? 1, 10));
        break;
      case 'f':
        if (now.destination === 'fonttbl') this.#font = number ?? 0;
        else now.encoding = this.#fonts.get(number ?? 0) ?? this.#encoding;
        break;
      case 'fcharset':
        if (now.destination === 'fonttbl' && number !== 0 && number !== 1) {
          this.#fonts.set(this.#font, CHARSETS[number ?? 0] ?? this.#encoding);
        }
        break;
      case 'v':
      case 'deleted':
        now.hidden = number !== 0;
        break;
      case 'highlight':
      case 'chcbpat':
      case 'cb':
        now.coloured = (number ?? 0) !== 0;
        break;
      case 'plain':
        now.hidden = false;
        now.coloured = false;
        now.encoding = this.#encoding;
        break;
      case 'yr':
      case 'mo':
      case 'dy':
        if (now.destination === 'creatim' && number !== undefined) this.#info.set(name, String(number));
        break;
      case 'pard':
        if (now.to === this.#text) this.#inTable = false;
        break;
      case 'intbl':
      case 'trowd':
        this.#inTable = true;
        break;
      default:
        this.#layout(name);
    }
  }

  #layout(name: string): void {
    const { to } = this.#now;
    if (!to || this.#now.hidden) return;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        this.#colours(false);
        if (to === this.#text) this.#tables();
        to.end(this.#lead ? 'item' : 'prose', this.#lead);
        this.#lead = '';
        break;
      case 'line':
        to.break();
        break;
      case 'cell':
      case 'nestcell':
        this.#tables();
        to.cell();
        break;
      case 'row':
        this.#inTable = true;
        this.#tables();
        to.row();
        break;
      default: {
        const sign = SIGNS[name];
        if (sign !== undefined) this.#write(sign);
      }
    }
  }

  #write(words: string): void {
    const { to, hidden, coloured } = this.#now;
    if (!to || hidden || this.#deep) return;
    if (to === this.#text) {
      if (words.trim()) this.#tables();
      this.#colours(coloured);
    }
    to.write(words);
  }

  /** A table begins with the first words in it, and has ended before the first words behind it. */
  #tables(): void {
    if (this.#inTable === this.#table) return;
    this.#text.table(this.#inTable);
    this.#table = this.#inTable;
  }

  #colours(on: boolean): void {
    if (on === this.#colour) return;
    if (on) this.#text.mark('colour');
    else this.#text.unmark('colour');
    this.#colour = on;
  }

  #unit(number: number): void {
    const unit = number & 0xffff;
    if (unit >= 0xd800 && unit < 0xdc00) this.#half = unit;
    else {
      this.#write(
        unit >= 0xdc00 && unit < 0xe000 && this.#half
          ? String.fromCharCode(this.#half, unit)
          : String.fromCharCode(unit),
      );
      this.#half = 0;
    }
  }

  #flush(): void {
    if (!this.#pending.length) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    if (this.#now.to) this.#write(new TextDecoder(this.#now.encoding).decode(bytes));
  }
}

function encodingOf(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  const others: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    65001: 'utf-8',
    866: 'ibm866',
    874: 'windows-874',
  };
  return others[page] ?? 'windows-1252';
}
