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
  tooSlow: {
    en: (seconds: number) =>
      `Reading the file was given up after ${seconds} seconds. Save it in another format, or move it out of the corpus folder.`,
    vi: (seconds: number) =>
      `Đã ngừng đọc tệp sau ${seconds} giây. Hãy lưu tệp ở định dạng khác, hoặc chuyển ra khỏi thư mục nguồn.`,
  },
  tooMuchMemory: {
    en: () =>
      'Reading the file took more memory than a source may have. Split it, save it in another format, or move it out of the corpus folder.',
    vi: () =>
      'Đọc tệp này tốn nhiều bộ nhớ hơn mức cho phép của một nguồn. Hãy chia nhỏ, lưu ở định dạng khác, hoặc chuyển ra khỏi thư mục nguồn.',
  },
  readerFailed: {
    en: (reason: string) =>
      `The file could not be read: the reader of this format failed (${reason}). Save it in another format, or move it out of the corpus folder.`,
    vi: (reason: string) =>
      `Không đọc được tệp: trình đọc định dạng này gặp lỗi (${reason}). Hãy lưu tệp ở định dạng khác, hoặc chuyển ra khỏi thư mục nguồn.`,
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
  textCutOff: {
    en: () =>
      'The text breaks off in the middle of a letter, so its end is missing. What is there is read; save or download it again.',
    vi: () => 'Văn bản bị cắt giữa một chữ cái nên thiếu phần cuối. Phần có được vẫn đọc; hãy lưu hoặc tải lại.',
  },
  empty: {
    en: () => 'The source is empty: it can be cited, but nothing can be checked against it.',
    vi: () => 'Nguồn này trống: vẫn trích dẫn được, nhưng không có gì để đối chiếu.',
  },
  guessedEncoding: {
    en: (name: string) =>
      `The file does not say how its letters are encoded; judging by its words it is read as ${name}. To be sure, save it as UTF-8.`,
    vi: (name: string) =>
      `Tệp không cho biết bảng mã; xét theo các từ, tệp được đọc theo ${name}. Để chắc chắn, hãy lưu lại theo UTF-8.`,
  },
  frontMatterLong: {
    en: (characters: number) =>
      `The front matter is longer than ${characters} characters, so no metadata is taken from it. Move what is no metadata below its closing line.`,
    vi: (characters: number) =>
      `Phần đầu tệp dài hơn ${characters} ký tự nên không lấy được siêu dữ liệu. Hãy chuyển những gì không phải siêu dữ liệu xuống dưới dòng đóng.`,
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
    vi: (field: string) => `\`${field}\` không phải là văn bản thuần nên bị bỏ qua.`,
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
    en: () => 'This is not valid JSON here, so no metadata is taken from the file. Export it again.',
    vi: () => 'JSON không hợp lệ ở chỗ này nên không lấy được siêu dữ liệu từ tệp. Hãy xuất lại tệp.',
  },
  referencesShape: {
    en: () =>
      'The file is not a list of CSL-JSON entries, so no metadata is taken from it. Export it again as CSL-JSON.',
    vi: () =>
      'Tệp không phải là danh sách mục CSL-JSON nên không lấy được siêu dữ liệu từ tệp. Hãy xuất lại theo CSL-JSON.',
  },
  entryShape: {
    en: (place: number) =>
      `Entry ${place} is not a CSL-JSON entry with an \`id\`, so it is left out. Give it one, or export the file again.`,
    vi: (place: number) =>
      `Mục ${place} không phải là mục CSL-JSON có \`id\` nên bị bỏ qua. Hãy thêm \`id\`, hoặc xuất lại tệp.`,
  },
  duplicateEntry: {
    en: (id: string) => `The entry “${id}” stands here a second time; the first one counts.`,
    vi: (id: string) => `Mục “${id}” lặp lại ở đây; mục đầu tiên được dùng.`,
  },
  brokenBibtex: {
    key: {
      en: () => 'This entry has no citekey, so it is left out. Write one behind the brace: `@article{key, …`.',
      vi: () => 'Mục này không có khóa trích dẫn nên bị bỏ qua. Hãy ghi khóa ngay sau ngoặc: `@article{khóa, …`.',
    },
    field: {
      en: (key: string) =>
        `The entry${key && ` “${key}”`} cannot be read here, so it is left out. Look for a missing comma, \`=\` or brace.`,
      vi: (key: string) =>
        `Không đọc được mục${key && ` “${key}”`} ở chỗ này nên mục bị bỏ qua. Hãy xem có thiếu dấu phẩy, \`=\` hoặc ngoặc không.`,
    },
    open: {
      en: (key: string) =>
        `What begins here${key && `, in the entry “${key}”,`} is never closed, so the entry is left out. Look for a missing brace or quotation mark.`,
      vi: (key: string) =>
        `Phần bắt đầu ở đây${key && `, trong mục “${key}”,`} không được đóng nên mục bị bỏ qua. Hãy xem có thiếu ngoặc hoặc dấu nháy không.`,
    },
  },
  moreEntries: {
    en: (entries: number) => `${entries} more entries cannot be read either.`,
    vi: (entries: number) => `Còn ${entries} mục khác cũng không đọc được.`,
  },
  noEntries: {
    en: (format: string) =>
      `No ${format} entry is found in the file. Export it again, or move it out of the corpus folder.`,
    vi: (format: string) =>
      `Không thấy mục ${format} nào trong tệp. Hãy xuất lại, hoặc chuyển tệp ra khỏi thư mục nguồn.`,
  },
  cutRecord: {
    en: () =>
      'This record has no end (`ER  -`): the file may be cut off. What is there is read; export the file again.',
    vi: () =>
      'Bản ghi này không có dòng kết thúc (`ER  -`): tệp có thể bị cắt. Phần có được vẫn đọc; hãy xuất lại tệp.',
  },
  brokenYaml: {
    en: (reason: string) =>
      `This is not valid YAML here (${reason}), so no metadata is taken from the file. Mend it here, or export it again.`,
    vi: (reason: string) =>
      `YAML không hợp lệ ở chỗ này (${reason}) nên không lấy được siêu dữ liệu từ tệp. Hãy sửa chỗ này, hoặc xuất lại tệp.`,
  },
  pageAsText: {
    en: () => 'This is a web page and not plain text. Rename it to end in `.html`, so that its article is read.',
    vi: () => 'Đây là trang web chứ không phải văn bản thường. Hãy đổi đuôi tệp thành `.html` để đọc được bài viết.',
  },
  unknownCharset: {
    en: (name: string) => `The page is written in an encoding that is not known (“${name}”). Save it again as UTF-8.`,
    vi: (name: string) => `Trang dùng bảng mã không rõ (“${name}”). Hãy lưu lại theo UTF-8.`,
  },
  tooDeep: {
    en: () => 'The elements of the page are nested too deeply for a page that can be read. Save its text as `.txt`.',
    vi: () => 'Các phần tử của trang lồng nhau quá sâu nên không đọc được. Hãy lưu phần chữ thành `.txt`.',
  },
  noPage: {
    en: () => 'This is not a web page: it has no HTML. If it is plain text, rename it to end in `.txt`.',
    vi: () => 'Đây không phải là trang web: không có HTML. Nếu là văn bản thường, hãy đổi đuôi tệp thành `.txt`.',
  },
  brokenLine: {
    en: () => 'This line is not valid JSON, so its article is left out. The other lines are read.',
    vi: () => 'Dòng này không đúng JSON nên bài trong đó bị bỏ qua. Các dòng khác vẫn được đọc.',
  },
  cutLine: {
    en: () =>
      'The last line breaks off, so its article is left out: the file may be cut off. The other lines are read; export it again.',
    vi: () =>
      'Dòng cuối bị cắt nên bài trong đó bị bỏ qua: tệp có thể bị cắt cụt. Các dòng khác vẫn được đọc; hãy xuất lại tệp.',
  },
  lineShape: {
    en: (fields: string) =>
      `This line has no text (looked for in ${fields}), so its article is left out. The other lines are read.`,
    vi: (fields: string) =>
      `Dòng này không có nội dung (đã tìm trong ${fields}) nên bài trong đó bị bỏ qua. Các dòng khác vẫn được đọc.`,
  },
  duplicateLine: {
    en: (key: string, line: number) =>
      `The citekey “${key}” already belongs to line ${line}; this line is left out. Give one of the two another \`id\`.`,
    vi: (key: string, line: number) =>
      `Khóa trích dẫn “${key}” đã thuộc về dòng ${line}; dòng này bị bỏ qua. Hãy đặt \`id\` khác cho một trong hai.`,
  },
  moreLines: {
    en: (lines: number) => `${lines} more lines cannot be read either.`,
    vi: (lines: number) => `Còn ${lines} dòng khác cũng không đọc được.`,
  },
  jsonList: {
    en: () =>
      'The file is one JSON list. Write it as JSON Lines, one article a line, without brackets and commas around.',
    vi: () =>
      'Tệp là một danh sách JSON. Hãy ghi theo JSON Lines, mỗi dòng một bài, bỏ ngoặc vuông và dấu phẩy bao ngoài.',
  },
  archiveTooLarge: {
    en: (most: string) => `Unpacked, the file is larger than ${most}, so it is not read.`,
    vi: (most: string) => `Khi giải nén, tệp lớn hơn ${most} nên không được đọc.`,
  },
  protectedBook: {
    en: () => 'The book is protected against copying (DRM), so its text cannot be read.',
    vi: () => 'Sách được bảo vệ chống sao chép (DRM) nên không đọc được nội dung.',
  },
  missingChapter: {
    en: (name: string) =>
      `The chapter \`${name}\` is missing from the book or damaged. The others are read; download the book again.`,
    vi: (name: string) =>
      `Chương \`${name}\` của sách bị thiếu hoặc bị hỏng. Các chương khác vẫn được đọc; hãy tải lại sách.`,
  },
  noArchive: {
    en: () => 'This is not a page saved as MHTML: no web page is found in it. Save the page again from a browser.',
    vi: () => 'Đây không phải là trang lưu dạng MHTML: không thấy trang web nào bên trong. Hãy lưu lại từ trình duyệt.',
  },
  pageCutOff: {
    en: () => 'The page breaks off before its end, so the last part of the article may be missing. Save it again.',
    vi: () => 'Trang bị cắt trước khi hết nên có thể thiếu phần cuối bài. Hãy lưu lại trang.',
  },
  noArticle: {
    cut: {
      en: () => 'The page breaks off before its article. Save or download it again.',
      vi: () => 'Trang bị cắt trước khi tới bài viết. Hãy lưu hoặc tải lại trang.',
    },
    error: {
      en: () =>
        'The page holds an error message instead of an article. Open its address in a browser and save it again.',
      vi: () => 'Trang chứa thông báo lỗi thay vì bài viết. Hãy mở lại địa chỉ trong trình duyệt và lưu lại.',
    },
    wall: {
      en: () => 'The page asks for a login instead of showing an article. Log in in a browser and save it again.',
      vi: () => 'Trang yêu cầu đăng nhập thay vì hiện bài viết. Hãy đăng nhập trong trình duyệt rồi lưu lại.',
    },
    list: {
      en: () =>
        'The page is a list of articles and no article. Save the article itself, or move this file out of the corpus folder.',
      vi: () =>
        'Trang là danh sách bài viết chứ không phải một bài. Hãy lưu chính bài viết, hoặc chuyển tệp ra khỏi thư mục nguồn.',
    },
    empty: {
      en: () =>
        'No article is found in the page. If its text is loaded later, save the page from a browser once it shows.',
      vi: () =>
        'Không tìm thấy bài viết trong trang. Nếu nội dung được tải sau, hãy lưu trang từ trình duyệt khi bài đã hiện.',
    },
  },
} as const;
