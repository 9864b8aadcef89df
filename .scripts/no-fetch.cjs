// Stands where the library of citations would fetch something from the web; build.mjs puts it there.
module.exports = () => {
  throw new Error('nothing is fetched');
};
