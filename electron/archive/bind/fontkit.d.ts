/** The entry of fontkit that the PDF library calls itself; it brings the type. */
declare module 'fontkit' {
  export const create: import('pdf-lib').Fontkit['create'];
}
