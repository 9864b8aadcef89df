/** What the server says in progress, in the log and in messages. */
export const serverMessages = {
  notTrusted: {
    en: (path: string) =>
      `${path} leads out of the folders that are open. It is not read until you trust this workspace.`,
    vi: (path: string) =>
      `${path} dẫn ra ngoài các thư mục đang mở. Attest chưa đọc chỗ này cho đến khi bạn tin cậy thư mục làm việc.`,
  },
  reading: { en: 'Attest: reading sources', vi: 'Attest: đang đọc nguồn' },
} as const;
