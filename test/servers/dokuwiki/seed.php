<?php
/** Fills a new DokuWiki with the people and pages of seed.json, as the wiki itself would save them. */
$seed = json_decode(file_get_contents($argv[1] . '/seed.json'), true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
define('DOKU_INC', '/usr/share/dokuwiki/');
define('NOSESSION', 1);
require_once DOKU_INC . 'inc/init.php';

$lines = '';
foreach ($seed['users'] as $user) {
    $groups = $user['name'] === 'Ingrid' ? 'user,admin' : 'user';
    $login = strtolower($user['name']);
    $hash = auth_cryptPassword($user['password'], 'smd5');
    $lines .= "$login:$hash:{$user['name']}:$login@example.invalid:$groups\n";
}
file_put_contents(DOKU_CONF . 'users.auth.php', $lines);

foreach ($seed['pages'] as $page) saveWikiText($page['id'], $page['text'], '');
