/** What is said around the reference list of a report. */
export const bibliographyMessages = {
  heading: {
    en: (ofStyle: string) => ofStyle,
    vi: () => 'Tài liệu tham khảo',
  },
  /** Stands before what is said of a place in the report. */
  atLine: {
    en: (line: number) => `Line ${line}: `,
    vi: (line: number) => `Dòng ${line}: `,
  },
  unknownKey: {
    en: (key: string) => `No source has the citekey @${key}; the reference list is without it.`,
    vi: (key: string) => `Không có nguồn nào mang khóa @${key}; danh mục tài liệu thiếu mục này.`,
  },
  noStyle: {
    en: (name: string, shipped: string) =>
      `There is no citation style “${name}”: it is neither a .csl file beside the report or in a folder above, nor one of ${shipped}.`,
    vi: (name: string, shipped: string) =>
      `Không có kiểu trích dẫn “${name}”: không thấy tệp .csl nào như vậy cạnh báo cáo hay ở các thư mục trên, cũng không phải một trong ${shipped}.`,
  },
  unreadableStyle: {
    en: (path: string, reason: string) => `The citation style ${path} cannot be read: ${reason}`,
    vi: (path: string, reason: string) => `Không đọc được kiểu trích dẫn ${path}: ${reason}`,
  },
  brokenStyle: {
    en: (name: string, reason: string) => `The citation style ${name} cannot be used: ${reason}`,
    vi: (name: string, reason: string) => `Không dùng được kiểu trích dẫn ${name}: ${reason}`,
  },
  styleWithoutList: {
    en: (name: string) => `The citation style ${name} has no reference list; it knows notes alone.`,
    vi: (name: string) => `Kiểu trích dẫn ${name} không có danh mục tài liệu, chỉ có chú thích.`,
  },
  noParent: {
    en: (name: string, parent: string) =>
      `The citation style ${name} only points to another, ${parent}, which is neither shipped nor in the workspace.`,
    vi: (name: string, parent: string) =>
      `Kiểu trích dẫn ${name} chỉ trỏ đến một kiểu khác là ${parent}, mà kiểu này không có sẵn và cũng không có trong thư mục làm việc.`,
  },
  noLocale: {
    en: (given: string, known: string) => `There is no locale “${given}” for a reference list; there are ${known}.`,
    vi: (given: string, known: string) => `Danh mục tài liệu không có ngôn ngữ “${given}”; chỉ có ${known}.`,
  },
  noProgram: {
    en: (reason: string) => `The part of Attest that formats citations cannot be loaded: ${reason}`,
    vi: (reason: string) => `Không nạp được phần định dạng trích dẫn của Attest: ${reason}`,
  },
  neverClosed: {
    en: (closing: string) => `The reference list that begins here is never closed; add ${closing} where it ends.`,
    vi: (closing: string) =>
      `Danh mục tài liệu bắt đầu ở đây không có điểm kết; hãy thêm ${closing} vào chỗ nó kết thúc.`,
  },
  secondList: {
    en: () => 'A second reference list begins here; a report has one.',
    vi: () => 'Ở đây bắt đầu một danh mục tài liệu thứ hai; mỗi báo cáo chỉ có một.',
  },
  insideCode: {
    en: (opening: string) =>
      `The report ends inside code or a comment that is never closed, so no list can be added; put ${opening} where it should stand.`,
    vi: (opening: string) =>
      `Báo cáo kết thúc bên trong một khối mã hay chú thích chưa đóng nên không thêm được danh mục; hãy đặt ${opening} vào chỗ cần có.`,
  },
  nothingCited: {
    en: () => 'The report cites no source of the corpus, so there is nothing to list.',
    vi: () => 'Báo cáo không trích dẫn nguồn nào trong kho nên không có gì để liệt kê.',
  },
  notUpToDate: {
    en: () => 'The reference list is not up to date; attest bibliography --write refreshes it.',
    vi: () => 'Danh mục tài liệu đã cũ; dùng attest bibliography --write để làm mới.',
  },
  written: {
    en: (entries: number) => `reference list written, ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
    vi: (entries: number) => `đã ghi danh mục tài liệu, ${entries} mục`,
  },
  upToDate: {
    en: (entries: number) => `reference list up to date, ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
    vi: (entries: number) => `danh mục tài liệu vẫn đúng, ${entries} mục`,
  },
  noReportGiven: {
    en: () => 'it needs a REPORT',
    vi: () => 'cần có REPORT',
  },
  writeOrCheck: {
    en: () => '--write and --check exclude each other',
    vi: () => '--write và --check không dùng cùng lúc',
  },
  allWithout: {
    en: () => '--all goes with --references FILE',
    vi: () => '--all đi cùng --references FILE',
  },
  editLabel: {
    en: () => 'Refresh the reference list',
    vi: () => 'Làm mới danh mục tài liệu',
  },
  notOpen: {
    en: () => 'The report is not open, so its reference list cannot be refreshed.',
    vi: () => 'Báo cáo chưa được mở nên không làm mới được danh mục tài liệu.',
  },
  notApplied: {
    en: () => 'The editor did not take the reference list; the report may have changed meanwhile. Ask again.',
    vi: () => 'Trình soạn thảo không nhận danh mục tài liệu; có thể báo cáo vừa thay đổi. Hãy thử lại.',
  },
} as const;
