/** What is said of a table of one's own words that cannot be read as it stands. */
export const textMessages = {
  notARow: {
    en: (columns: number) =>
      `A row is an id, Vietnamese words and English words, parted by tabs; this one has ${columns} column${columns === 1 ? '' : 's'}. It is left out.`,
    vi: (columns: number) =>
      `Mỗi dòng gồm mã, các từ tiếng Việt và các từ tiếng Anh, cách nhau bằng tab; dòng này có ${columns} cột nên bị bỏ qua.`,
  },
  notAnId: {
    en: (id: string) => `“${id}” is no id: write lower-case letters, digits and hyphens. The row is left out.`,
    vi: (id: string) => `“${id}” không phải là mã: hãy dùng chữ thường, chữ số và gạch nối. Dòng này bị bỏ qua.`,
  },
  loneWord: {
    en: (id: string) => `“${id}” has a single word, which can meet no other. Add what it may stand for.`,
    vi: (id: string) => `“${id}” chỉ có một từ nên không thể khớp với từ nào khác. Hãy thêm từ đồng nghĩa.`,
  },
  noWord: {
    en: (word: string) => `“${word}” holds neither a letter nor a digit and is left out.`,
    vi: (word: string) => `“${word}” không có chữ cái hay chữ số nào nên bị bỏ qua.`,
  },
  twoIdeas: {
    en: (word: string, line: number) => `“${word}” belongs to the idea in line ${line} already; here it is left out.`,
    vi: (word: string, line: number) => `“${word}” đã thuộc về ý ở dòng ${line} nên ở đây bị bỏ qua.`,
  },
  unreadable: {
    en: (reason: string) => `This file cannot be read: ${reason}`,
    vi: (reason: string) => `Không đọc được tệp này: ${reason}`,
  },
} as const;
