import type { Locale } from './locale.ts';

/** What is said of a setting that can't be used. */
export interface ConfigMessages {
  notAnObject(setting: string): string;
  notFolders(setting: string): string;
  notOneOf(setting: string, value: unknown, values: readonly string[]): string;
  notWithin(setting: string, value: unknown, least: number, most: number): string;
  unknownRule(code: string, codes: readonly string[]): string;
}

export function configMessages(locale: Locale): ConfigMessages {
  return MESSAGES[locale];
}

const MESSAGES: Readonly<Record<Locale, ConfigMessages>> = {
  en: {
    notAnObject: (setting) => `${setting} must be a group of settings; the defaults serve instead.`,
    notFolders: (setting) => `${setting} must be a list of folders; the default serves instead.`,
    notOneOf: (setting, value, values) =>
      `${setting} is ${shown(value)}, but must be one of ${values.join(', ')}; the default serves instead.`,
    notWithin: (setting, value, least, most) =>
      `${setting} is ${shown(value)}, but must be a whole number from ${least} to ${most}; the default serves instead.`,
    unknownRule: (code, codes) => `attest.rules names no rule with “${code}”; the rules are ${codes.join(', ')}.`,
  },
  vi: {
    notAnObject: (setting) => `${setting} phải là một nhóm thiết lập; đang dùng giá trị mặc định.`,
    notFolders: (setting) => `${setting} phải là một danh sách thư mục; đang dùng giá trị mặc định.`,
    notOneOf: (setting, value, values) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một trong ${values.join(', ')}; đang dùng giá trị mặc định.`,
    notWithin: (setting, value, least, most) =>
      `${setting} đang là ${shown(value)}, nhưng phải là số nguyên từ ${least} đến ${most}; đang dùng giá trị mặc định.`,
    unknownRule: (code, codes) =>
      `attest.rules nhắc đến “${code}”, nhưng không có quy tắc nào tên như vậy; các quy tắc là ${codes.join(', ')}.`,
  },
};

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
