/** What the command line itself says. */
export const cliMessages = {
  noCommand: {
    en: (name: string, known: string) =>
      `attest: there is no command ${name}; the commands are ${known}. See attest --help.`,
    vi: (name: string, known: string) => `attest: không có lệnh ${name}; các lệnh là ${known}. Xem attest --help.`,
  },
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
  help: {
    en: () => `attest – holds a Markdown report against its sources

  attest check [PATH…]     wrong dates, speakers, quotations and citekeys, each with its proof
      --corpus DIR         folder of sources (default: that of .attestrc.json or .attestrc.yaml,
                           else corpus/ or sources/ beside the report, upwards)
      --format pretty|json|sarif|github|junit|rdjson   (default: pretty, or lines in a pipe)
      --fail-on error|warning|information|hint|never   (default: warning)
      --rule CODE=SEVERITY (off switches a rule off; may be repeated)
      --changed-since REV  only what is found on lines changed since a revision of Git
      --fix                makes the corrections that are certain; with --dry-run they are shown as a diff
      --max-warnings N     status 1 for more than N warnings; fewer are let pass
      --quiet              errors and counts alone
      --stdin-filename F   where a report that comes from standard input (-) is to stand
      --explain            why each claim was judged as it was, found or not
      --no-cache           neither read nor write the persisted index
  attest search TEXT       passages of the corpus that bear on a phrase or a sentence
  attest inspect FILE…     what Attest understands in a text: dates, quotations, speakers, figures
  attest index             builds or refreshes the persisted index
      --cache DIR          folder of the persisted indexes (also of check, search, lsp; default: the user's cache)
  attest bibliography REPORT…   the formatted list of the sources that reports cite
      --style NAME|FILE.csl     (default: the report's csl:, else apa; also chicago-author-date,
                           chicago-note-bibliography, modern-language-association, ieee,
                           harvard-cite-them-right, vancouver)
      --locale vi-VN|en-US|en-GB   (default: the report's lang:, else the language it is written in)
      --format markdown|text|html|csl-json|bibtex   (default: markdown)
      --write              puts the list into each report, between its marks or at its end
      --check              writes nothing; status 1 where a report's list is not up to date
      --references FILE    writes the cited sources as CSL-JSON, for Pandoc; with --all, every source
      --csl FILE           writes the style as it was used, for Pandoc
  attest config [PATH]     what the configuration says for a report or a folder, and which file says it
  attest lsp --stdio       the language server, for any editor
  attest mcp [FOLDER]      the sources of a folder, for assistants (Model Context Protocol over stdio); --corpus, --cache

Exit status: 0 nothing found, 1 findings, 2 wrong use or unreadable input.
ATTEST_LOCALE=vi answers in Vietnamese; NO_COLOR and FORCE_COLOR say whether in colours.
`,
    vi: () => `attest – đối chiếu báo cáo Markdown với nguồn

  attest check [PATH…]     ngày, người nói, lời trích, khóa trích dẫn sai, kèm bằng chứng
      --corpus DIR         thư mục nguồn (mặc định: theo .attestrc.json hoặc .attestrc.yaml,
                           nếu không thì corpus/ hoặc sources/ cạnh báo cáo, rồi lên trên)
      --format pretty|json|sarif|github|junit|rdjson   (mặc định: pretty trên màn hình, còn lại mỗi phát hiện một dòng)
      --fail-on error|warning|information|hint|never   (mặc định: warning)
      --rule MÃ=MỨC        (off để tắt một quy tắc; dùng được nhiều lần)
      --changed-since REV  chỉ những gì nằm trên các dòng đã đổi từ một bản của Git
      --fix                sửa những chỗ chắc chắn; thêm --dry-run để chỉ xem dưới dạng diff
      --max-warnings N     mã 1 khi có hơn N cảnh báo; ít hơn thì cho qua
      --quiet              chỉ lỗi và số đếm
      --stdin-filename TỆP nơi được coi là chỗ của báo cáo đọc từ đầu vào chuẩn (-)
      --explain            vì sao mỗi câu được đánh giá như vậy, có cảnh báo hay không
      --no-cache           không đọc cũng không ghi chỉ mục lưu sẵn
  attest search TEXT       các đoạn trong nguồn liên quan đến một cụm từ hay một câu
  attest inspect FILE…     những gì Attest hiểu trong văn bản: ngày, lời trích, người nói, con số
  attest index             tạo hoặc làm mới chỉ mục lưu sẵn
      --cache DIR          thư mục chứa chỉ mục lưu sẵn (cũng của check, search, lsp; mặc định: bộ đệm của người dùng)
  attest bibliography REPORT…   danh mục các nguồn mà báo cáo trích dẫn, theo kiểu đã chọn
      --style TÊN|TỆP.csl       (mặc định: csl: của báo cáo, rồi apa; còn có chicago-author-date,
                           chicago-note-bibliography, modern-language-association, ieee,
                           harvard-cite-them-right, vancouver)
      --locale vi-VN|en-US|en-GB   (mặc định: lang: của báo cáo, rồi ngôn ngữ của chính báo cáo)
      --format markdown|text|html|csl-json|bibtex   (mặc định: markdown)
      --write              ghi danh mục vào từng báo cáo, giữa hai dấu hoặc ở cuối
      --check              không ghi gì; mã 1 nếu danh mục của báo cáo đã cũ
      --references TỆP     ghi các nguồn được trích dẫn dạng CSL-JSON cho Pandoc; thêm --all để ghi mọi nguồn
      --csl TỆP            ghi kiểu trích dẫn như đã dùng, cho Pandoc
  attest config [PATH]     cấu hình có hiệu lực với một báo cáo hay thư mục, và tệp nào ghi điều đó
  attest lsp --stdio       máy chủ ngôn ngữ, cho mọi trình soạn thảo
  attest mcp [THƯ MỤC]     các nguồn của một thư mục, cho trợ lý AI (Model Context Protocol qua stdio); --corpus, --cache

Mã thoát: 0 không thấy gì, 1 có phát hiện, 2 dùng sai hoặc không đọc được.
NO_COLOR và FORCE_COLOR quyết định có tô màu hay không.
`,
  },
} as const;
