/** What `attest index` and `attest search` say. */
export const corpusCommandMessages = {
  noCorpus: {
    en: () => 'no corpus folder found here or above; name one with --corpus DIR',
    vi: () => 'không tìm thấy thư mục nguồn ở đây hay ở thư mục trên; hãy chỉ ra bằng --corpus DIR',
  },
  noFolder: {
    en: (path: string) => `${path} is not a folder that can be read`,
    vi: (path: string) => `${path} không phải là thư mục đọc được`,
  },
  oneFolder: {
    en: (given: readonly string[]) => `${given.join(' ')}: it takes one FOLDER at most`,
    vi: (given: readonly string[]) => `${given.join(' ')}: chỉ nhận nhiều nhất một FOLDER`,
  },
  badSettings: {
    en: (given: string) => `--settings ${given}: write it as a JSON object, {"corpus": ["news"]}`,
    vi: (given: string) => `--settings ${given}: hãy viết dạng đối tượng JSON, {"corpus": ["news"]}`,
  },
  noFile: {
    en: (path: string, reason: string) => `${path} cannot be read: ${reason}`,
    vi: (path: string, reason: string) => `không đọc được ${path}: ${reason}`,
  },
  notOneOf: {
    en: (option: string, value: string, known: string) => `${option} ${value}: it must be one of ${known}`,
    vi: (option: string, value: string, known: string) => `${option} ${value}: phải là một trong ${known}`,
  },
  notCount: {
    en: (option: string, value: string) => `${option} ${value}: it must be a whole number from 1`,
    vi: (option: string, value: string) => `${option} ${value}: phải là số nguyên từ 1 trở lên`,
  },
  noQuery: {
    en: () => 'it needs a TEXT or --queries FILE, and one of them only',
    vi: () => 'cần có TEXT hoặc --queries FILE, và chỉ một trong hai',
  },
  notWritten: {
    en: (path: string, reason: string) => `${path}: not written: ${reason}`,
    vi: (path: string, reason: string) => `${path}: không ghi được: ${reason}`,
  },
  nothing: {
    en: () => 'Nothing found.',
    vi: () => 'Không tìm thấy gì.',
  },
  indexed: {
    en: (sources: number, passages: number, reused: number, problems: number, seconds: string) =>
      `${sources} sources, ${passages} passages, ${reused} files not read again, ${problems} problems, ${seconds} s`,
    vi: (sources: number, passages: number, reused: number, problems: number, seconds: string) =>
      `${sources} nguồn, ${passages} đoạn, ${reused} tệp không phải đọc lại, ${problems} lỗi, ${seconds} giây`,
  },
} as const;
