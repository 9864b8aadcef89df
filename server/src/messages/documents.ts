/** What is said about PDF, Word, OpenDocument and RTF files that cannot be read, or not wholly. */
export const documentMessages = {
  emptyFile: {
    en: (format: string) => `The file is empty: there is no ${format} in it. Save or download it again.`,
    vi: (format: string) => `Tệp trống: không có nội dung ${format}. Hãy lưu hoặc tải lại.`,
  },
  otherKind: {
    en: (format: string, kind: string, ending: string) =>
      `The file is called ${format} but is ${kind}. Rename it to end in \`${ending}\`.`,
    vi: (format: string, kind: string, ending: string) =>
      `Tệp mang tên ${format} nhưng thực ra là ${kind}. Hãy đổi đuôi tệp thành \`${ending}\`.`,
  },
  notFormat: {
    en: (format: string) =>
      `The file is called ${format} and is none. Save it again as ${format}, or rename it to what it is.`,
    vi: (format: string) =>
      `Tệp mang tên ${format} nhưng không phải là ${format}. Hãy lưu lại theo ${format}, hoặc đổi đuôi tệp cho đúng.`,
  },
  oldWord: {
    en: () => 'Files of Word 97–2003 are not read. Open it in Word or LibreOffice and save it as `.docx`.',
    vi: () => 'Chưa đọc được tệp Word 97–2003. Hãy mở bằng Word hoặc LibreOffice rồi lưu thành `.docx`.',
  },
  encrypted: {
    en: () => 'The file asks for a password. Save a copy without one.',
    vi: () => 'Tệp yêu cầu mật khẩu. Hãy lưu một bản không có mật khẩu.',
  },
  damaged: {
    en: (format: string) =>
      `The ${format} file is damaged or cut off, and no text can be read from it. Save or download it again.`,
    vi: (format: string) => `Tệp ${format} bị hỏng hoặc bị cắt cụt nên không đọc được chữ nào. Hãy lưu hoặc tải lại.`,
  },
  partlyDamaged: {
    en: (format: string) =>
      `The ${format} file is damaged or cut off, so a part of its text may be missing. Save or download it again.`,
    vi: (format: string) =>
      `Tệp ${format} bị hỏng hoặc bị cắt cụt nên có thể thiếu một phần chữ. Hãy lưu hoặc tải lại.`,
  },
  tooMuch: {
    en: (format: string, most: string) =>
      `The ${format} file unpacks to more than ${most}, which no article does, so it is not read. Save its text as a new file.`,
    vi: (format: string, most: string) =>
      `Tệp ${format} giải nén ra hơn ${most}, không bài viết nào lớn như vậy, nên không được đọc. Hãy lưu phần chữ thành tệp mới.`,
  },
  tooManyPages: {
    en: (pages: number, most: number) =>
      `The PDF has ${pages} pages; only the first ${most} are read. Split it into several files.`,
    vi: (pages: number, most: number) =>
      `PDF có ${pages} trang; chỉ ${most} trang đầu được đọc. Hãy chia thành nhiều tệp.`,
  },
  scan: {
    en: () => 'The PDF has no text: its pages are pictures. Run OCR on it (text recognition), then save it again.',
    vi: () => 'PDF không có chữ: các trang là ảnh. Hãy chạy OCR (nhận dạng chữ) rồi lưu lại.',
  },
  scannedPages: {
    en: (pages: string, several: boolean) =>
      `${several ? `Pages ${pages} have` : `Page ${pages} has`} no text, only a picture: run OCR (text recognition) on the file. The other pages are read.`,
    vi: (pages: string) =>
      `Trang ${pages} không có chữ, chỉ có ảnh: hãy chạy OCR (nhận dạng chữ) cho tệp. Các trang khác vẫn được đọc.`,
  },
  damagedPages: {
    en: (pages: string, several: boolean) =>
      `${several ? `Pages ${pages} are` : `Page ${pages} is`} damaged and left out. The other pages are read.`,
    vi: (pages: string) => `Trang ${pages} bị hỏng nên bị bỏ qua. Các trang khác vẫn được đọc.`,
  },
  unreadableLetters: {
    en: () =>
      'The letters of the PDF have no meaning that a program can read (its fonts lack a table). Print it anew or run OCR on it.',
    vi: () => 'Chữ trong PDF không có mã để máy đọc được (phông thiếu bảng mã). Hãy in lại thành PDF hoặc chạy OCR.',
  },
} as const;
