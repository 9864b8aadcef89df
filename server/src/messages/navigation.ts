/** What is said over headings and sources, behind citations and dates, and of renaming. */
export const navigationMessages = {
  /** `sources` are those that are known. */
  cites: {
    en: (citations: number, sources: number) =>
      `${citations} ${citations === 1 ? 'citation' : 'citations'}${sources ? ` of ${sources} ${sources === 1 ? 'source' : 'sources'}` : ''}`,
    vi: (citations: number, sources: number) => `${citations} trích dẫn${sources ? ` từ ${sources} nguồn` : ''}`,
  },
  problems: {
    en: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    vi: (count: number) => `${count} vấn đề`,
  },
  /** At the head of a source; `reports` are names of files. */
  cited: {
    en: (times: number, reports: readonly string[], more: number) =>
      `Cited ${times === 1 ? 'once' : `${times} times`} in ${reports.join(', ')}${more ? ` and ${more} more` : ''}`,
    vi: (times: number, reports: readonly string[], more: number) =>
      `Được trích dẫn ${times} lần trong ${reports.join(', ')}${more ? ` và ${more} báo cáo khác` : ''}`,
  },
  openFile: {
    en: (name: string) => `Open ${name}`,
    vi: (name: string) => `Mở ${name}`,
  },
  uncited: {
    en: () => 'Cited in no report of the workspace',
    vi: () => 'Chưa được trích dẫn trong báo cáo nào',
  },
  resolvedBy: {
    en: (published: string) => `Counted from ${published}, the day of the text.`,
    vi: (published: string) => `Tính từ ${published}, ngày của văn bản.`,
  },
  renamed: {
    en: (from: string, to: string) => `@${from} is now @${to}`,
    vi: (from: string, to: string) => `@${from} đổi thành @${to}`,
  },
  noKeyHere: {
    en: () => 'There is no citekey here. A source is renamed at a citation of it, or where its metadata name its id.',
    vi: () =>
      'Ở đây không có khóa trích dẫn. Hãy đổi tên tại chỗ trích dẫn nguồn, hoặc tại id trong siêu dữ liệu của nguồn.',
  },
  unknownKey: {
    en: (key: string) => `No source has the key “${key}”, so there is nothing to rename.`,
    vi: (key: string) => `Không có nguồn nào mang khóa “${key}” nên không có gì để đổi tên.`,
  },
  emptyKey: {
    en: () => 'A citekey can’t be empty.',
    vi: () => 'Khóa trích dẫn không được để trống.',
  },
  uncitableKey: {
    en: (key: string) => `“${key}” can’t be cited: a citekey has no blanks, and its braces stand in pairs.`,
    vi: (key: string) => `Không thể trích dẫn “${key}”: khóa không có dấu cách, và dấu ngoặc nhọn phải đi thành cặp.`,
  },
  takenKey: {
    en: (key: string, path: string) => `“${key}” is the key of another source already: ${path}.`,
    vi: (key: string, path: string) => `“${key}” đã là khóa của một nguồn khác: ${path}.`,
  },
  takenEntry: {
    en: (key: string) => `The metadata have an entry “${key}” already.`,
    vi: (key: string) => `Siêu dữ liệu đã có một mục “${key}”.`,
  },
  takenFile: {
    en: (name: string) => `There is a file “${name}” already.`,
    vi: (name: string) => `Đã có tệp “${name}”.`,
  },
  noFileName: {
    en: (key: string) =>
      `This source has its key from the name of its file, and no file can be called “${key}” on every system.`,
    vi: (key: string) =>
      `Nguồn này lấy khóa từ tên tệp, và tên “${key}” không dùng được cho tệp trên mọi hệ điều hành.`,
  },
  noFileRename: {
    en: (name: string) =>
      `This source has its key from the name of its file (${name}), which this editor can’t rename. Rename the file, or give it an id in its front matter.`,
    vi: (name: string) =>
      `Nguồn này lấy khóa từ tên tệp (${name}), mà trình soạn thảo này không đổi tên tệp được. Hãy tự đổi tên tệp, hoặc thêm id vào phần đầu tệp (front matter).`,
  },
  unreadable: {
    en: (path: string, reason: string) => `${path} can’t be read, so nothing was renamed: ${reason}.`,
    vi: (path: string, reason: string) => `Không đọc được ${path} nên chưa đổi tên gì: ${reason}.`,
  },
} as const;
