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
    en: (setting: string, field: string, fields: readonly string[], nearest?: string) =>
      `${setting} names “${field}”, which no article has, so it is left out; ${nearest === undefined ? `there are ${fields.join(', ')}` : `“${nearest}” is the nearest`}.`,
    vi: (setting: string, field: string, fields: readonly string[], nearest?: string) =>
      `${setting} nhắc đến “${field}”, nhưng bài báo không có mục này nên bị bỏ qua; ${nearest === undefined ? `chỉ có ${fields.join(', ')}` : `tên gần nhất là “${nearest}”`}.`,
  },
  unknownRule: {
    en: (setting: string, code: string, codes: readonly string[], nearest?: string) =>
      `${setting} names “${code}”, which is no rule, so it is left out; ${nearest === undefined ? `the rules are ${codes.join(', ')}` : `“${nearest}” is the nearest`}.`,
    vi: (setting: string, code: string, codes: readonly string[], nearest?: string) =>
      `${setting} nhắc đến “${code}”, nhưng không có quy tắc nào tên như vậy nên bị bỏ qua; ${nearest === undefined ? `các quy tắc là ${codes.join(', ')}` : `tên gần nhất là “${nearest}”`}.`,
  },
  notAWord: {
    en: (setting: string, value: unknown) => `${setting} lists ${shown(value)}, which is no text; it is left out.`,
    vi: (setting: string, value: unknown) =>
      `${setting} có ${shown(value)}, không phải chuỗi ký tự; Attest bỏ qua phần này.`,
  },
  notListOf: {
    en: (setting: string, value: unknown, values: readonly string[]) =>
      `${setting} is ${shown(value)}, but must be a list of ${values.join(', ')}; it is taken as empty.`,
    vi: (setting: string, value: unknown, values: readonly string[]) =>
      `${setting} đang là ${shown(value)}, nhưng phải là một danh sách gồm ${values.join(', ')}; Attest xem như để trống.`,
  },
  notAmong: {
    en: (setting: string, value: string, values: readonly string[]) =>
      `${setting} lists ${shown(value)}, but there are ${values.join(', ')}; it is left out.`,
    vi: (setting: string, value: string, values: readonly string[]) =>
      `${setting} có ${shown(value)}, nhưng chỉ có ${values.join(', ')}; Attest bỏ qua phần này.`,
  },
  notADay: {
    en: (setting: string, value: unknown) =>
      `${setting} is ${shown(value)}, but must be a day, a month or a year, as 2024-03-10; reports that give no date have none.`,
    vi: (setting: string, value: unknown) =>
      `${setting} đang là ${shown(value)}, nhưng phải là ngày, tháng hoặc năm, như 2024-03-10; bài viết không ghi ngày thì xem như không có ngày.`,
  },
  notThere: {
    en: (setting: string, folder: string) => `${setting} names “${folder}”, which is no folder; it is left out.`,
    vi: (setting: string, folder: string) =>
      `${setting} nhắc đến “${folder}”, nhưng không có thư mục này; Attest bỏ qua phần này.`,
  },
  twoFiles: {
    en: (serves: string, others: readonly string[]) =>
      `${[serves, ...others].join(' and ')} stand in one folder; ${serves} serves, and what the other says does not count. Keep one of them.`,
    vi: (serves: string, others: readonly string[]) =>
      `${[serves, ...others].join(' và ')} cùng nằm trong một thư mục; Attest dùng ${serves} và bỏ qua tệp còn lại. Hãy giữ một tệp.`,
  },
  brokenYaml: {
    en: (reason: string) => `This is not valid YAML (${reason}); the file is left out until it is mended.`,
    vi: (reason: string) => `Chỗ này không phải YAML hợp lệ (${reason}); tệp bị bỏ qua cho đến khi được sửa.`,
  },
  twice: {
    en: () => 'This key stands twice; the file is left out until one of them is gone.',
    vi: () => 'Mục này được viết hai lần; tệp bị bỏ qua cho đến khi chỉ còn một.',
  },
  anAlias: {
    en: () =>
      'Aliases of YAML are not read in a configuration; the file is left out until the value itself stands here.',
    vi: () => 'Cấu hình không đọc bí danh (alias) của YAML; tệp bị bỏ qua cho đến khi chỗ này ghi chính giá trị đó.',
  },
  tooDeep: {
    en: () => 'This is nested deeper than any configuration; the file is left out until it is mended.',
    vi: () => 'Phần này lồng sâu hơn mọi cấu hình; tệp bị bỏ qua cho đến khi được sửa.',
  },
  tooLong: {
    en: () => 'This file is too long to be a configuration; it is left out.',
    vi: () => 'Tệp này quá dài so với một tệp cấu hình; Attest bỏ qua nó.',
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
      `“${key}” is no key of a configuration, so it is left out; there are ${known.join(', ')}.`,
    vi: (key: string, known: readonly string[]) =>
      `Cấu hình không có mục “${key}” nên mục này bị bỏ qua; chỉ có ${known.join(', ')}.`,
  },
  unknownKeyNear: {
    en: (key: string, nearest: string) =>
      `“${key}” is no key of a configuration, so it is left out; “${nearest}” is the nearest.`,
    vi: (key: string, nearest: string) =>
      `Cấu hình không có mục “${key}” nên mục này bị bỏ qua; mục gần nhất là “${nearest}”.`,
  },
} as const;

/** As it is written in a file of settings; what is long is cut, since it is known to whoever wrote it. */
function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}

const LONGEST = 60;
