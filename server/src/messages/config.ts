/** What is said of a setting that can't be used. */
export const configMessages = {
  notAnObject: {
    en: (setting: string) => `${setting} must be a group of settings; the defaults serve instead.`,
    vi: (setting: string) => `${setting} phải là một nhóm cài đặt; đang dùng giá trị mặc định.`,
  },
  notFolders: {
    en: (setting: string) => `${setting} must be a list of folders; the default serves instead.`,
    vi: (setting: string) => `${setting} phải là một danh sách thư mục; đang dùng giá trị mặc định.`,
  },
  notPatterns: {
    en: (setting: string) => `${setting} must be a list of patterns as in .gitignore; the default serves instead.`,
    vi: (setting: string) =>
      `${setting} phải là một danh sách mẫu tên tệp như trong .gitignore; đang dùng giá trị mặc định.`,
  },
  notOneOf: {
    en: (setting: string, value: unknown, values: readonly string[]) =>
      `${setting} is ${shown(value)}, but must be one of ${values.join(', ')}; the default serves instead.`,
    vi: (setting: string, value: unknown, values: readonly string[]) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một trong ${values.join(', ')}; đang dùng giá trị mặc định.`,
  },
  notWords: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be a name; the default serves instead.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một cái tên; đang dùng giá trị mặc định.`,
  },
  notWithin: {
    en: (setting: string, value: unknown, least: number, most: number) =>
      `${setting} is ${shown(value)}, but must be a whole number from ${least} to ${most}; the default serves instead.`,
    vi: (setting: string, value: unknown, least: number, most: number) =>
      `${setting} đang là ${shown(value)}, nhưng phải là số nguyên từ ${least} đến ${most}; đang dùng giá trị mặc định.`,
  },
  notFields: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be the name of a field or a list of such names; the usual names serve instead.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là tên một trường hoặc danh sách tên trường; đang dùng các tên thường gặp.`,
  },
  unknownField: {
    en: (setting: string, field: string, fields: readonly string[]) =>
      `${setting} names “${field}”, which no article has; there are ${fields.join(', ')}.`,
    vi: (setting: string, field: string, fields: readonly string[]) =>
      `${setting} nhắc đến “${field}”, nhưng bài báo không có mục này; chỉ có ${fields.join(', ')}.`,
  },
  unknownRule: {
    en: (setting: string, code: string, codes: readonly string[]) =>
      `${setting} names no rule with “${code}”; the rules are ${codes.join(', ')}.`,
    vi: (setting: string, code: string, codes: readonly string[]) =>
      `${setting} nhắc đến “${code}”, nhưng không có quy tắc nào tên như vậy; các quy tắc là ${codes.join(', ')}.`,
  },
  brokenJson: {
    en: () => 'This is not valid JSON from here on; the file is left out until it is mended.',
    vi: () => 'Từ chỗ này không phải JSON hợp lệ; tệp bị bỏ qua cho đến khi được sửa.',
  },
  notARecord: {
    en: () => 'A configuration is written as { … }; the file is left out until it is mended.',
    vi: () => 'Cấu hình phải viết dạng { … }; tệp bị bỏ qua cho đến khi được sửa.',
  },
  unknownKey: {
    en: (key: string, known: readonly string[]) =>
      `“${key}” is no key of a configuration; there are ${known.join(', ')}.`,
    vi: (key: string, known: readonly string[]) => `Cấu hình không có mục “${key}”; chỉ có ${known.join(', ')}.`,
  },
} as const;

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
