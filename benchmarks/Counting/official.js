// Counts the posts of a file with the official library, once for each line that it is sent, and says what CPU time that took.
const fs = require('fs');
const readline = require('readline');
const { parseTweet } = require(process.argv[2]);

const posts = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  if (line === 'lengths') {
    console.log(JSON.stringify(posts.map((post) => parseTweet(post).weightedLength)));
    return;
  }
  const before = process.cpuUsage();
  for (const post of posts) parseTweet(post);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1e6);
});
