/** What `attest COMMAND --help` says; the options themselves stand in cli/commands.ts, each with its words from here. */
export const helpWords = {
  title: {
    en: 'attest – holds a Markdown report against its sources',
    vi: 'attest – đối chiếu báo cáo Markdown với nguồn',
  },
  examples: { en: 'Examples', vi: 'Ví dụ' },
  operands: { en: 'What it takes', vi: 'Tham số' },
  options: { en: 'Options', vi: 'Tùy chọn' },
  commands: { en: 'Commands', vi: 'Các lệnh' },
  repeated: { en: 'may be repeated', vi: 'dùng được nhiều lần' },
  oneOf: { en: (values: string) => `one of ${values}`, vi: (values: string) => `một trong ${values}` },
  offered: { en: (values: string) => `such as ${values}`, vi: (values: string) => `chẳng hạn ${values}` },
  usually: { en: (value: string) => `default: ${value}`, vi: (value: string) => `mặc định: ${value}` },
  showHelp: { en: 'this page', vi: 'trang này' },
  more: {
    en: 'attest COMMAND --help has the options of a command, with examples.',
    vi: 'attest LỆNH --help cho biết các tùy chọn của một lệnh, kèm ví dụ.',
  },
  status: {
    en: 'Exit status: 0 nothing found, 1 findings, 2 wrong use or unreadable input.',
    vi: 'Mã thoát: 0 không thấy gì, 1 có phát hiện, 2 dùng sai hoặc không đọc được.',
  },
  environment: {
    en: 'ATTEST_LOCALE=vi answers in Vietnamese; NO_COLOR and FORCE_COLOR say whether in colours.',
    vi: 'ATTEST_LOCALE=en trả lời bằng tiếng Anh; NO_COLOR và FORCE_COLOR quyết định có tô màu hay không.',
  },
  values: {
    folder: { en: 'DIR', vi: 'THƯ_MỤC' },
    file: { en: 'FILE', vi: 'TỆP' },
    count: { en: 'N', vi: 'SỐ' },
    rule: { en: 'CODE=SEVERITY', vi: 'MÃ=MỨC' },
    severity: { en: 'SEVERITY', vi: 'MỨC' },
    format: { en: 'FORMAT', vi: 'DẠNG' },
    revision: { en: 'REV', vi: 'BẢN' },
    style: { en: 'NAME|FILE.csl', vi: 'TÊN|TỆP.csl' },
    language: { en: 'LANGUAGE', vi: 'NGÔN_NGỮ' },
    date: { en: 'DATE', vi: 'NGÀY' },
    json: { en: 'JSON', vi: 'CHUỖI_JSON' },
    name: { en: 'NAME', vi: 'TÊN' },
    port: { en: 'PORT', vi: 'CỔNG' },
  },
  shared: {
    corpus: {
      en: 'folder of sources (default: that of .attestrc.json or .attestrc.yaml, else corpus/ or sources/ beside the report, upwards)',
      vi: 'thư mục nguồn (mặc định: theo .attestrc.json hoặc .attestrc.yaml, nếu không thì corpus/ hoặc sources/ cạnh báo cáo, rồi lên trên)',
    },
    cache: {
      en: 'folder of the persisted indexes (default: in the cache of the user)',
      vi: 'thư mục chứa chỉ mục lưu sẵn (mặc định: trong bộ đệm của người dùng)',
    },
    noCache: { en: 'neither read nor write the persisted index', vi: 'không đọc cũng không ghi chỉ mục lưu sẵn' },
    format: { en: 'how the answer is written', vi: 'cách viết câu trả lời' },
  },
  check: {
    says: {
      en: 'wrong dates, speakers, quotations, figures and citekeys of reports, each with its proof',
      vi: 'ngày, người nói, lời trích, con số, khóa trích dẫn sai trong báo cáo, kèm bằng chứng',
    },
    operand: {
      en: 'a report, a folder of them or a pattern; - is standard input (default: this folder)',
      vi: 'một báo cáo, một thư mục hay một mẫu tên; - là đầu vào chuẩn (mặc định: thư mục này)',
    },
    failOn: {
      en: 'findings of this severity or above end with status 1',
      vi: 'phát hiện từ mức này trở lên thì mã thoát là 1',
    },
    format: {
      en: 'how findings are written (default: pretty at a terminal, else a line for each)',
      vi: 'cách viết các phát hiện (mặc định: pretty trên màn hình, còn lại mỗi phát hiện một dòng)',
    },
    rule: {
      en: 'another severity for a rule; off switches it off',
      vi: 'đặt mức khác cho một quy tắc; off để tắt quy tắc đó',
    },
    changedSince: {
      en: 'only what is found on lines changed since a revision of Git',
      vi: 'chỉ những gì nằm trên các dòng đã đổi từ một bản của Git',
    },
    fix: { en: 'makes the corrections that are certain', vi: 'sửa những chỗ chắc chắn' },
    dryRun: {
      en: 'with --fix: shows the corrections as a diff, and writes nothing',
      vi: 'đi với --fix: cho xem các chỗ sửa dưới dạng diff, không ghi gì',
    },
    maxWarnings: {
      en: 'status 1 for more warnings than that; fewer are let pass',
      vi: 'mã 1 khi có nhiều cảnh báo hơn thế; ít hơn thì cho qua',
    },
    quiet: { en: 'errors and counts alone', vi: 'chỉ lỗi và số đếm' },
    stdinFilename: {
      en: 'where a report that comes from standard input is to stand',
      vi: 'nơi được coi là chỗ của báo cáo đọc từ đầu vào chuẩn',
    },
    explain: {
      en: 'why each claim was judged as it was, found or not',
      vi: 'vì sao mỗi câu được đánh giá như vậy, có cảnh báo hay không',
    },
    watch: {
      en: 'checks again when a report, a source or the configuration changes, and tells what is new; until Ctrl+C',
      vi: 'kiểm tra lại khi báo cáo, nguồn hay cấu hình thay đổi và cho biết có gì mới; đến khi bấm Ctrl+C',
    },
    watched: { en: 'while you write', vi: 'trong khi viết' },
    everyReport: { en: 'every report below this folder', vi: 'mọi báo cáo trong thư mục này' },
    namedSources: { en: 'one report, its sources named', vi: 'một báo cáo, nêu rõ thư mục nguồn' },
    forScanning: { en: 'for code scanning', vi: 'cho công cụ quét mã' },
    trial: { en: 'what would be corrected', vi: 'xem sẽ sửa những gì' },
  },
  search: {
    says: {
      en: 'passages of the sources that bear on a phrase or a sentence',
      vi: 'các đoạn trong nguồn liên quan đến một cụm từ hay một câu',
    },
    operand: { en: 'a phrase or a whole sentence', vi: 'một cụm từ hay cả một câu' },
    limit: { en: 'at most so many passages', vi: 'nhiều nhất bấy nhiêu đoạn' },
    queries: {
      en: 'a file with one phrase or sentence a line, instead of TEXT',
      vi: 'tệp có mỗi dòng một cụm từ hay câu, thay cho TEXT',
    },
    phrase: { en: 'talks in Geneva', vi: 'đàm phán ở Genève' },
    best: { en: 'the passages that fit best', vi: 'những đoạn phù hợp nhất' },
    forPrograms: { en: 'three of them, for a program', vi: 'ba đoạn, cho chương trình khác đọc' },
  },
  inspect: {
    says: {
      en: 'what Attest understands in a text: dates, quotations, speakers, figures',
      vi: 'những gì Attest hiểu trong văn bản: ngày, lời trích, người nói, con số',
    },
    operand: { en: 'a report or a source', vi: 'một báo cáo hay một nguồn' },
    published: {
      en: 'the day from which relative dates are counted (default: as the file says, else as it seems)',
      vi: 'ngày làm mốc cho các ngày tương đối (mặc định: theo tệp, nếu không thì suy ra)',
    },
    language: { en: 'the language of the text (default: as it seems)', vi: 'ngôn ngữ của văn bản (mặc định: tự nhận)' },
    filesFrom: {
      en: 'a list of files, with PATH, date and language split by tabs',
      vi: 'danh sách tệp, mỗi dòng gồm đường dẫn, ngày và ngôn ngữ cách nhau bằng tab',
    },
    oneText: { en: 'one text', vi: 'một văn bản' },
    anchored: { en: '“yesterday” is 9 November then', vi: '“hôm qua” khi đó là 9/11' },
  },
  index: {
    says: { en: 'builds or refreshes the persisted index', vi: 'tạo hoặc làm mới chỉ mục lưu sẵn' },
    before: {
      en: 'reads all sources now, so that the next check is quick',
      vi: 'đọc hết nguồn ngay, để lần kiểm tra sau nhanh',
    },
  },
  bibliography: {
    says: {
      en: 'the formatted list of the sources that reports cite',
      vi: 'danh mục các nguồn mà báo cáo trích dẫn, theo kiểu đã chọn',
    },
    operand: { en: 'a report, a folder of them or a pattern', vi: 'một báo cáo, một thư mục hay một mẫu tên' },
    style: {
      en: 'a style by its name, or a file of CSL (default: csl: of the report, else apa)',
      vi: 'tên một kiểu, hoặc tệp CSL (mặc định: csl: của báo cáo, rồi apa)',
    },
    locale: {
      en: 'language of the list (default: lang: of the report, else the language it is written in)',
      vi: 'ngôn ngữ của danh mục (mặc định: lang: của báo cáo, rồi ngôn ngữ của chính báo cáo)',
    },
    write: {
      en: 'puts the list into each report, between its marks or at its end',
      vi: 'ghi danh mục vào từng báo cáo, giữa hai dấu hoặc ở cuối',
    },
    check: {
      en: 'writes nothing; status 1 where the list of a report is not up to date',
      vi: 'không ghi gì; mã 1 nếu danh mục của báo cáo đã cũ',
    },
    references: {
      en: 'writes the cited sources as CSL-JSON, for Pandoc',
      vi: 'ghi các nguồn được trích dẫn dạng CSL-JSON cho Pandoc',
    },
    all: { en: 'with --references: every source', vi: 'đi với --references: mọi nguồn' },
    csl: { en: 'writes the style as it was used, for Pandoc', vi: 'ghi kiểu trích dẫn như đã dùng, cho Pandoc' },
    printed: { en: 'the list, as Markdown', vi: 'danh mục dạng Markdown' },
    written: { en: 'into the report, in another style', vi: 'ghi vào báo cáo, theo kiểu khác' },
    stale: { en: 'for CI: are the lists up to date?', vi: 'cho CI: các danh mục còn mới không?' },
  },
  config: {
    says: {
      en: 'what the configuration says for a report or a folder, and which file says it',
      vi: 'cấu hình có hiệu lực với một báo cáo hay thư mục, và tệp nào ghi điều đó',
    },
    operand: {
      en: 'a report or a folder (default: this folder)',
      vi: 'một báo cáo hay thư mục (mặc định: thư mục này)',
    },
    ofReport: { en: 'what holds for this report', vi: 'những gì có hiệu lực với báo cáo này' },
  },
  doctor: {
    says: {
      en: 'what Attest finds here, for a bug report: versions, configuration, sources, index, problems',
      vi: 'những gì Attest thấy ở đây, để báo lỗi: phiên bản, cấu hình, nguồn, chỉ mục, vấn đề',
    },
    here: { en: 'of this folder', vi: 'của thư mục này' },
    forPrograms: { en: 'the same for a program', vi: 'cũng vậy, cho chương trình khác đọc' },
  },
  completions: {
    says: {
      en: 'prints what makes a shell complete commands, options and their values',
      vi: 'in ra đoạn mã để shell tự điền lệnh, tùy chọn và giá trị',
    },
    operand: { en: 'the shell', vi: 'tên shell' },
    now: { en: 'for this session', vi: 'cho phiên này' },
    kept: { en: 'for every session', vi: 'cho mọi phiên' },
    noShell: {
      en: (known: string) => `it needs the name of one shell: ${known}`,
      vi: (known: string) => `cần tên một shell: ${known}`,
    },
  },
  lsp: {
    says: { en: 'the language server, for any editor', vi: 'máy chủ ngôn ngữ, cho mọi trình soạn thảo' },
    stdio: { en: 'over standard input and output', vi: 'qua đầu vào và đầu ra chuẩn' },
    ipc: { en: 'over the channel of a parent that is Node.js', vi: 'qua kênh của tiến trình mẹ chạy Node.js' },
    pipe: { en: 'over a named pipe or a socket of the file system', vi: 'qua ống có tên hoặc socket của hệ tệp' },
    socket: { en: 'over a port of this machine', vi: 'qua một cổng của máy này' },
    asEditor: { en: 'as an editor starts it', vi: 'như trình soạn thảo khởi động' },
  },
  mcp: {
    says: {
      en: 'the sources of a folder, for assistants (Model Context Protocol over standard input and output)',
      vi: 'các nguồn của một thư mục, cho trợ lý AI (Model Context Protocol qua đầu vào và đầu ra chuẩn)',
    },
    operand: {
      en: 'the folder of the reports (default: this folder)',
      vi: 'thư mục của các báo cáo (mặc định: thư mục này)',
    },
    settings: {
      en: 'settings as in the editor, as an object of JSON',
      vi: 'cài đặt như trong trình soạn thảo, dạng đối tượng JSON',
    },
    here: { en: 'as the configuration of an assistant names it', vi: 'như trong cấu hình của trợ lý' },
  },
  noOption: {
    en: (given: string, near: string, name: string) =>
      `there is no option ${given}${near ? `; do you mean ${near}?` : `; attest ${name} --help lists them.`}`,
    vi: (given: string, near: string, name: string) =>
      `không có tùy chọn ${given}${near ? `; có phải ${near} không?` : `; attest ${name} --help liệt kê các tùy chọn.`}`,
  },
  noValue: {
    en: (option: string, value: string) => `${option} wants a value: ${option} ${value}`,
    vi: (option: string, value: string) => `${option} cần một giá trị: ${option} ${value}`,
  },
  dashedValue: {
    en: (option: string, given: string) =>
      `${option} is followed by ${given}; if that is its value, write ${option}=${given}`,
    vi: (option: string, given: string) => `sau ${option} là ${given}; nếu đó là giá trị, hãy viết ${option}=${given}`,
  },
  noValueTaken: {
    en: (option: string) => `${option} takes no value`,
    vi: (option: string) => `${option} không nhận giá trị`,
  },
  noOperand: {
    en: (given: string) => `nothing is to be done with ${given}; only options are taken`,
    vi: (given: string) => `không dùng được ${given}; lệnh này chỉ nhận tùy chọn`,
  },
  nearCommand: {
    en: (name: string, near: string) =>
      `attest: there is no command ${name}${near ? `; do you mean ${near}?` : '.'} attest --help lists the commands.`,
    vi: (name: string, near: string) =>
      `attest: không có lệnh ${name}${near ? `; có phải ${near} không?` : '.'} attest --help liệt kê các lệnh.`,
  },
} as const;
