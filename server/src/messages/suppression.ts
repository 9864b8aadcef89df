/** What is said of comments that silence findings, of kept verdicts, and in the actions that write either. */
export const suppressionMessages = {
  unknownComment: {
    en: (word: string, known: readonly string[]) =>
      `There is no comment attest-${word}; there are ${known.map((one) => `attest-${one}`).join(', ')}.`,
    vi: (word: string, known: readonly string[]) =>
      `Không có chú thích attest-${word}; chỉ có ${known.map((one) => `attest-${one}`).join(', ')}.`,
  },
  unknownCode: {
    en: (code: string, codes: readonly string[]) =>
      `No rule is called “${code}”; the rules are ${codes.join(', ')}. A reason stands behind a colon.`,
    vi: (code: string, codes: readonly string[]) =>
      `Không có quy tắc nào tên “${code}”; các quy tắc là ${codes.join(', ')}. Lý do viết sau dấu hai chấm.`,
  },
  unused: {
    en: (code: string | undefined) =>
      code === undefined ? 'This comment silences nothing; it can go.' : `This comment silences no ${code}; it can go.`,
    vi: (code: string | undefined) =>
      code === undefined
        ? 'Chú thích này không bỏ qua cảnh báo nào; có thể xóa đi.'
        : `Chú thích này không bỏ qua ${code} nào; có thể xóa đi.`,
  },
  nothingToEnable: {
    en: () => 'Nothing is disabled here that could be enabled again.',
    vi: () => 'Ở đây không có gì đang bị tắt để bật lại.',
  },
  /** Stands in an inserted comment until the writer puts the reason there. */
  reason: { en: () => 'reason', vi: () => 'lý do' },
  /** Of several findings at one place the words in brackets say which: those of rule-words.ts. */
  ignoreHere: {
    en: (about: string) => `Ignore this finding here (${about})`,
    vi: (about: string) => `Bỏ qua cảnh báo này tại đây (${about})`,
  },
  thisIsRight: {
    en: (about: string) => `This is right, don’t flag it (${about})`,
    vi: (about: string) => `Câu này đúng, đừng cảnh báo (${about})`,
  },
  brokenJson: {
    en: () => 'This is not valid JSON from here on. Until it is mended, the file is not read and not written to.',
    vi: () => 'Từ chỗ này không phải JSON hợp lệ. Khi chưa sửa, tệp không được đọc và không được ghi.',
  },
  notVerdicts: {
    en: () =>
      'This file must hold { "version": 1, "verdicts": […] }. Until it does, it is not read and not written to.',
    vi: () =>
      'Tệp này phải có dạng { "version": 1, "verdicts": […] }. Khi chưa đúng, tệp không được đọc và không được ghi.',
  },
  notAVerdict: {
    en: (number: number, lacks: string) =>
      `Verdict ${number} has no usable “${lacks}” and is left out. Until it is mended or deleted, nothing is added to this file.`,
    vi: (number: number, lacks: string) =>
      `Mục thứ ${number} không có “${lacks}” dùng được nên bị bỏ qua. Khi chưa sửa hoặc xóa, không có gì được ghi thêm vào tệp này.`,
  },
  unreadable: {
    en: (reason: string) => `This file cannot be read: ${reason}`,
    vi: (reason: string) => `Không đọc được tệp này: ${reason}`,
  },
  notKept: {
    en: (path: string, reason: string) => `The verdict could not be kept in ${path}: ${reason}`,
    vi: (path: string, reason: string) => `Không ghi được vào ${path}: ${reason}`,
  },
  gone: {
    en: () => 'The report has changed; the finding is not there any more.',
    vi: () => 'Báo cáo đã thay đổi; cảnh báo này không còn nữa.',
  },
  noFolder: {
    en: () => 'Save the report first: the verdict is kept in a file of its folder.',
    vi: () => 'Hãy lưu báo cáo trước: xác nhận được ghi vào một tệp trong thư mục của báo cáo.',
  },
} as const;
