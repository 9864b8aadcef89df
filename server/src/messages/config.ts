/** What is said of a setting that can't be used. */
export const configMessages = {
  notAnObject: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be a group of settings, { … }; it is taken as empty.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một nhóm cài đặt, { … }; Attest xem như để trống.`,
  },
  notFolders: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be a list of folders; it is taken as empty.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một danh sách thư mục; Attest xem như để trống.`,
  },
  notPatterns: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be a list of patterns as in .gitignore; it is taken as empty.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một danh sách mẫu tên tệp như trong .gitignore; Attest xem như để trống.`,
  },
  notOneOf: {
    en: (setting: string, value: unknown, values: readonly string[], serves: unknown) =>
      `${setting} is ${shown(value)}, but must be one of ${values.join(', ')}; ${shown(serves)} serves instead.`,
    vi: (setting: string, value: unknown, values: readonly string[], serves: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một trong ${values.join(', ')}; Attest dùng ${shown(serves)}.`,
  },
  notASeverity: {
    en: (setting: string, value: unknown, values: readonly string[]) =>
      `${setting} is ${shown(value)}, but must be one of ${values.join(', ')}; the rule’s own severity serves instead.`,
    vi: (setting: string, value: unknown, values: readonly string[]) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một trong ${values.join(', ')}; Attest dùng mức riêng của quy tắc.`,
  },
  notWords: {
    en: (setting: string, value: unknown, serves: unknown) =>
      `${setting} is ${shown(value)}, but must be a name; ${shown(serves)} serves instead.`,
    vi: (setting: string, value: unknown, serves: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một cái tên; Attest dùng ${shown(serves)}.`,
  },
  notWithin: {
    en: (setting: string, value: unknown, least: number, most: number, serves: number) =>
      `${setting} is ${shown(value)}, but must be a whole number from ${least} to ${most}; ${serves} serves instead.`,
    vi: (setting: string, value: unknown, least: number, most: number, serves: number) =>
      `${setting} đang là ${shown(value)}, nhưng phải là số nguyên từ ${least} đến ${most}; Attest dùng ${serves}.`,
  },
  notFields: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be the name of a field or a list of such names; the usual names serve instead.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là tên một trường hoặc danh sách tên trường; Attest dùng các tên thường gặp.`,
  },
  unknownField: {
    en: (setting: string, field: string, fields: readonly string[]) =>
      `${setting} names “${field}”, which no article has, so it is left out; there are ${fields.join(', ')}.`,
    vi: (setting: string, field: string, fields: readonly string[]) =>
      `${setting} nhắc đến “${field}”, nhưng bài báo không có mục này nên bị bỏ qua; chỉ có ${fields.join(', ')}.`,
  },
  unknownRule: {
    en: (setting: string, code: string, codes: readonly string[]) =>
      `${setting} names “${code}”, which is no rule, so it is left out; the rules are ${codes.join(', ')}.`,
    vi: (setting: string, code: string, codes: readonly string[]) =>
      `${setting} nhắc đến “${code}”, nhưng không có quy tắc nào tên như vậy nên bị bỏ qua; các quy tắc là ${codes.join(', ')}.`,
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

/** As it is written in a file of settings; what is long is cut, since it is known to whoever wrote it. */
function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}

const LONGEST = 60;
