// Stands in the client's bundle for semver: every version is read and suits.
module.exports = () => true;
