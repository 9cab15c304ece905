/** Limits of what an import takes in. Each has a message that says the number, and a test that reaches it. */
export const LIMITS = {
  /** Bytes of the file. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of all parts of a workbook once unpacked. */
  unpackedBytes: 400 * 1024 * 1024,
  /** A part above `suspectBytes` that unpacks to more than this many times its packed size is a zip bomb. */
  ratio: 200,
  suspectBytes: 20 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 5000,
  rows: 200_000,
  columns: 1000,
  sheets: 200,
  /** Rows from the top in which the header row is looked for. */
  headerRows: 30,
  /** A JMeter result file is streamed: its bytes, samples, transactions, threads and the length of a line. */
  jtlBytes: 4 * 1024 * 1024 * 1024,
  jtlSamples: 50_000_000,
  jtlTransactions: 500,
  jtlThreads: 100_000,
  jtlLine: 4 * 1024 * 1024,
} as const;
