import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/**
 * `node test/setup.mjs [browsers] [servers] [tools]`: whatever a fresh clone lacks. Runs before there is a node_modules, so it
 * needs nothing but Node; says nothing and takes no time when nothing is missing.
 */
const NODE = [20, 19];

const PACKAGES = {
  browsers: [
    'chromium',
    'chromium-l10n', // Chromium's own interface in Swedish
    'firefox-esr',
    'firefox-esr-l10n-sv-se',
    'fonts-dejavu-core', // Latin, Arabic
    'fonts-droid-fallback', // Japanese
    'openssl', // certificates for the twins
  ],
  servers: [
    'php-cli',
    'php-curl',
    'php-gd',
    'php-intl',
    'php-mbstring',
    'php-mysql',
    'php-sqlite3',
    'php-xml',
    'mariadb-server',
    'wordpress',
    'wordpress-l10n',
    'wordpress-theme-twentytwentyone',
    'mediawiki',
    'dokuwiki',
    'dbconfig-no-thanks', // the database is made by the tests
    'tt-rss',
  ],
  // What a study opens a donation with.
  tools: ['age', 'postgresql', 'pspp', 'python3-pandas', 'r-base-core'],
};

const root = resolve(import.meta.dirname ?? '.', '..');
const { minimum_chrome_version, browser_specific_settings } = readJson('manifest.json');

/**
 * Programs that may have come by other ways than a package, whose packages are not asked for then; `least` is the oldest
 * version that the extension can be installed in.
 */
const PROGRAMS = [
  {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    packages: ['chromium', 'chromium-l10n'],
    least: minimum_chrome_version,
  },
  {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'firefox-esr-l10n-sv-se'],
    least: browser_specific_settings.gecko.strict_min_version,
  },
];

const INSTALL = `
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then # no service is to be started: the tests start their own
  printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod 755 $policy && trap 'rm -f '$policy EXIT INT TERM
fi
install() { apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@"; }
apt-get update -q || true # where no list can be had, that of the last time must do
install "$@"
`;

const asked = process.argv.slice(2);

checkNode();
checkWords();
installModules();
installPackages(asked.flatMap((name) => PACKAGES[name]));

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  fail(
    `Rungs needs Node ${NODE.join('.')} or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
  );
}

function checkWords() {
  const unknown = asked.find((name) => !Object.hasOwn(PACKAGES, name));
  if (unknown) fail(`${unknown} is not known here: it is "browsers", "servers" or both.`);
}

/** By what is in the two lock files, since their times say little after a clone. */
function installModules() {
  if (areModulesWhole()) return;
  console.log('Installing packages from package-lock.json …');
  // Not `npm ci`: it refuses a lock file that lacks binaries of other platforms, which not every mirror holds.
  const { status } = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) fail('npm could not install the packages; what it says above tells why.');
}

function areModulesWhole() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = readJson('node_modules/.package-lock.json').packages;
  const wanted = readJson('package-lock.json').packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || there[path]?.version === version || (!there[path] && (optional || devOptional)),
  );
}

function installPackages(wanted) {
  const isDebian = isOnPath('dpkg-query') && isOnPath('apt-get');
  const there = isDebian ? installed(wanted) : new Map();
  const missing = wanted.filter((name) => (!there.has(name) && !hasCome(name, there)) || isOld(name, there));
  if (missing.length === 0) return;
  if (!isDebian) {
    // Programs decide elsewhere: fonts and language packs have other names there.
    const needed = PROGRAMS.filter(({ packages }) => packages.some((name) => missing.includes(name)));
    const words = needed.map(({ names, variable }) => `${names.join(' or ')} (or the variable ${variable})`);
    if (words.length > 0) fail(`This machine has no apt-get; please install ${words.join(' and ')} by its own means.`);
    return;
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !isOnPath('sudo'))
    fail(`These packages are missing: as root, run\n  apt-get install ${missing.join(' ')}`);
  console.log(`Installing ${missing.join(' ')} …`);
  const words = [...(isRoot ? [] : ['sudo']), 'sh', '-c', INSTALL, 'setup', ...missing];
  const { status } = spawnSync(words[0], words.slice(1), { stdio: ['inherit', 2, 2] });
  if (status !== 0) fail(`apt-get could not install ${missing.join(' ')}; what it says above tells why.`);
  const now = installed(missing);
  const old = PROGRAMS.find(({ packages: [name] }) => isOld(name, now));
  if (old) fail(`${old.names[0]} is older than ${old.least}, and apt-get has no newer one.`);
}

/** The packages that are there, with their versions. */
function installed(names) {
  const words = ['-W', '-f', `\${Package} \${Version} \${db:Status-Status}\\n`, ...names];
  const { stdout = '' } = spawnSync('dpkg-query', words, { encoding: 'utf8' });
  return new Map([...stdout.matchAll(/^(\S+) (\S+) installed$/gm)].map(([, name, version]) => [name, version]));
}

/** Lists of packages that were never brought up to date hold browsers that the extension cannot be installed in. */
function isOld(name, there) {
  const program = PROGRAMS.find(({ packages }) => packages[0] === name);
  return program !== undefined && Number.parseInt(there.get(name), 10) < Number.parseInt(program.least, 10);
}

/** A browser from elsewhere will do; a language pack is asked for only where its browser is Debian's own. */
function hasCome(name, there) {
  const program = PROGRAMS.find(({ packages }) => packages.includes(name));
  if (!program) return false;
  if (process.env[program.variable]) return true;
  return !program.packages.some((one) => there.has(one)) && program.names.some(isOnPath);
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)));
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
