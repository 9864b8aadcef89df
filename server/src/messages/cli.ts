/** What the command line itself says. */
export const cliMessages = {
  noReport: {
    en: (path: string) => `${path}: there is no such file or folder, and nothing matches it as a pattern`,
    vi: (path: string) => `${path}: không có tệp hay thư mục này, cũng không có gì khớp với mẫu`,
  },
  ignored: {
    en: (file: string) => `left unchecked, as ${file} says under ignore`,
    vi: (file: string) => `không kiểm tra, theo mục ignore trong ${file}`,
  },
  onePath: {
    en: () => 'it takes one report or folder at a time',
    vi: () => 'mỗi lần chỉ nhận một báo cáo hoặc thư mục',
  },
  configOf: {
    en: (path: string, file: string) =>
      `For ${path} holds ${file}; settings of the editor, then options, come before it.`,
    vi: (path: string, file: string) =>
      `Với ${path}, tệp ${file} có hiệu lực; cài đặt của trình soạn thảo, rồi tùy chọn dòng lệnh, được ưu tiên hơn.`,
  },
  noConfig: {
    en: (path: string) => `For ${path} there is no .attestrc.json or .attestrc.yaml, here or above.`,
    vi: (path: string) => `Với ${path}, không có .attestrc.json hay .attestrc.yaml, ở đây hoặc phía trên.`,
  },
  fromTheStart: {
    en: () => '–  (not set)',
    vi: () => '–  (chưa đặt)',
  },
  brokenConfig: {
    en: (path: string) => `nothing is checked before ${path} is mended`,
    vi: (path: string) => `chưa kiểm tra gì cho đến khi ${path} được sửa`,
  },
  unreadable: {
    en: (path: string, reason: string) => `${path} cannot be read: ${reason}`,
    vi: (path: string, reason: string) => `không đọc được ${path}: ${reason}`,
  },
  unwritable: {
    en: (path: string, reason: string) => `${path} cannot be written: ${reason}`,
    vi: (path: string, reason: string) => `không ghi được ${path}: ${reason}`,
  },
  noReports: {
    en: (path: string) => `${path}: no Markdown report (.md) in it`,
    vi: (path: string) => `${path}: không có báo cáo Markdown (.md) nào`,
  },
  badRule: {
    en: (given: string, codes: string, severities: string) =>
      `--rule ${given}: write it as code=severity, with a code of ${codes} and a severity of ${severities}`,
    vi: (given: string, codes: string, severities: string) =>
      `--rule ${given}: hãy viết mã=mức, với mã thuộc ${codes} và mức thuộc ${severities}`,
  },
  noFiles: {
    en: () => 'it needs a FILE, or --files-from FILE',
    vi: () => 'cần có FILE, hoặc --files-from FILE',
  },
  badDate: {
    en: (given: string) => `--published ${given}: write the date as 2022-11-09, 2022-11 or 2022`,
    vi: (given: string) => `--published ${given}: hãy viết ngày dạng 2022-11-09, 2022-11 hoặc 2022`,
  },
} as const;
