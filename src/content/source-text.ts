export const SOURCE_FILE = 'content/original/fagligt-oplaeg.txt';

/** SHA-256 of the source text as published here; the text never changes. */
export const SOURCE_SHA256 = '190d6e14e769c9290b07782767a654a0418cabd847ad64e1b76f4397e8133bde';
