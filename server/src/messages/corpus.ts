/** What is said about files of the corpus that cannot be read as they stand. */
export const corpusMessages = {
  tooLarge: {
    en: (size: string, most: string) =>
      `The file is too large for a source (${size}; at most ${most}). Split it, or move it out of the corpus folder.`,
    vi: (size: string, most: string) =>
      `Tệp quá lớn để làm nguồn (${size}; tối đa ${most}). Hãy chia nhỏ, hoặc chuyển ra khỏi thư mục nguồn.`,
  },
  unreadable: {
    en: (reason: string) => `The file cannot be read: ${reason}.`,
    vi: (reason: string) => `Không đọc được tệp: ${reason}.`,
  },
  unreadableFolder: {
    en: (reason: string) => `The corpus folder cannot be read: ${reason}.`,
    vi: (reason: string) => `Không đọc được thư mục nguồn: ${reason}.`,
  },
  notText: {
    en: (kind: string) =>
      `This is not a text file${kind && ` (it looks like ${kind})`}. Save its text as UTF-8, or move it out of the corpus folder.`,
    vi: (kind: string) =>
      `Đây không phải là tệp văn bản${kind && ` (có vẻ là ${kind})`}. Hãy lưu phần chữ theo UTF-8, hoặc chuyển tệp ra khỏi thư mục nguồn.`,
  },
  invalidUtf8: {
    en: (byte: string, offset: number) =>
      `The text is not valid UTF-8 here (${byte} at byte ${offset}). Save the file as UTF-8.`,
    vi: (byte: string, offset: number) =>
      `Văn bản không đúng UTF-8 ở chỗ này (${byte} tại byte ${offset}). Hãy lưu tệp theo UTF-8.`,
  },
  invalidUtf16: {
    en: () => 'The text is not valid UTF-16. Save the file as UTF-8.',
    vi: () => 'Văn bản không đúng UTF-16. Hãy lưu tệp theo UTF-8.',
  },
  empty: {
    en: () => 'The source is empty: it can be cited, but nothing can be checked against it.',
    vi: () => 'Nguồn này trống: vẫn trích dẫn được, nhưng không có gì để đối chiếu.',
  },
  frontMatterOpen: {
    en: () => 'The front matter is not closed: a line `---` is missing. The whole file is read as text.',
    vi: () => 'Phần đầu tệp (front matter) chưa đóng: thiếu dòng `---`. Cả tệp được đọc như văn bản.',
  },
  frontMatterBroken: {
    en: (reason: string) =>
      `The front matter is not valid YAML here (${reason}). The text is read, its metadata is not.`,
    vi: (reason: string) =>
      `Phần đầu tệp (front matter) không đúng YAML ở chỗ này (${reason}). Phần văn bản được đọc, siêu dữ liệu thì không.`,
  },
  frontMatterShape: {
    en: () => 'The front matter is not a list of `key: value` lines. The text is read, its metadata is not.',
    vi: () =>
      'Phần đầu tệp (front matter) không gồm các dòng `khóa: giá trị`. Phần văn bản được đọc, siêu dữ liệu thì không.',
  },
  badField: {
    en: (field: string) => `\`${field}\` is not plain text, so it is left out.`,
    vi: (field: string) => `\`${field}\` không phải là chữ thường nên bị bỏ qua.`,
  },
  badDate: {
    en: (value: string) => `“${value}” is not a date that can be read; write it as 2022-11-10.`,
    vi: (value: string) => `Không đọc được ngày “${value}”; hãy viết dạng 2022-11-10.`,
  },
  keyWithSpace: {
    en: (key: string) =>
      `No citation can name the key “${key}”, since it holds a space. Rename the file, or give it an \`id\` in its front matter.`,
    vi: (key: string) =>
      `Không thể trích dẫn khóa “${key}” vì có dấu cách. Hãy đổi tên tệp, hoặc thêm \`id\` vào phần đầu tệp (front matter).`,
  },
  duplicateKey: {
    en: (key: string, first: string) =>
      `The citekey “${key}” already belongs to ${first}; this file is left out. Give one of the two another \`id\`.`,
    vi: (key: string, first: string) =>
      `Khóa trích dẫn “${key}” đã thuộc về ${first}; tệp này bị bỏ qua. Hãy đặt \`id\` khác cho một trong hai.`,
  },
  brokenJson: {
    en: () => 'This is not valid JSON here, so no metadata is taken from the file.',
    vi: () => 'JSON không hợp lệ ở chỗ này nên không lấy được siêu dữ liệu từ tệp.',
  },
  referencesShape: {
    en: () => 'The file is not a list of CSL-JSON entries, so no metadata is taken from it.',
    vi: () => 'Tệp không phải là danh sách mục CSL-JSON nên không lấy được siêu dữ liệu từ tệp.',
  },
  entryShape: {
    en: (place: number) => `Entry ${place} is not a CSL-JSON entry with an \`id\`, so it is left out.`,
    vi: (place: number) => `Mục ${place} không phải là mục CSL-JSON có \`id\` nên bị bỏ qua.`,
  },
  duplicateEntry: {
    en: (id: string) => `The entry “${id}” stands here a second time; the first one counts.`,
    vi: (id: string) => `Mục “${id}” lặp lại ở đây; mục đầu tiên được dùng.`,
  },
} as const;
