<?php
/** Installs WordPress and fills it with the people, posts and comments of seed.json. */
$seed = json_decode(file_get_contents($argv[1] . '/seed.json'), true);
$_SERVER['HTTP_HOST'] = parse_url(WP_HOME, PHP_URL_HOST) . ':' . parse_url(WP_HOME, PHP_URL_PORT);
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
define('WP_INSTALLING', true);
require_once '/usr/share/wordpress/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$editor = $seed['users']['editor'];
wp_install($seed['place'], $editor['name'], 'ingrid@example.invalid', false, '', $editor['password'], $seed['locale']);
update_option('permalink_structure', '/%postname%/');
update_option('comment_previously_approved', 1);
update_option('comment_max_links', 0);
foreach ([1, 2, 3] as $id) wp_delete_post($id, true);

foreach ($seed['users'] as $part => $user) {
    if ($part === 'editor') continue;
    $role = $part === 'classic' ? 'author' : 'subscriber';
    $id = wp_insert_user(['user_login' => $user['name'], 'user_pass' => $user['password'], 'role' => $role,
        'user_email' => strtolower($user['name']) . '@example.invalid', 'display_name' => $user['name'],
        'rich_editing' => $part === 'classic' ? 'false' : 'true']);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
}

foreach ($seed['articles'] as $at => $article) {
    $text = '';
    foreach ($article['parts'] as $part) $text .= "<h2>{$part['heading']}</h2>\n<p>{$part['text']}</p>\n";
    $id = wp_insert_post(['post_title' => $article['title'], 'post_name' => $article['key'], 'post_content' => $text,
        'post_status' => 'publish', 'post_author' => 1]);
    $remark = $seed['remarks'][$at % count($seed['remarks'])];
    wp_insert_comment(['comment_post_ID' => $id, 'comment_content' => $remark, 'comment_author' => 'Odalys',
        'comment_author_email' => 'odalys@example.invalid', 'comment_approved' => 1]);
}
// Who has been let through once stands at once from then on.
$reader = get_user_by('login', $seed['users']['reader']['name']);
wp_insert_comment(['comment_post_ID' => $id, 'comment_content' => $seed['remarks'][0], 'comment_approved' => 1,
    'comment_author' => $reader->display_name, 'comment_author_email' => $reader->user_email, 'user_id' => $reader->ID]);
foreach ($seed['remarks'] as $at => $remark)
    wp_insert_post(['post_title' => "Draft $at", 'post_content' => $remark, 'post_status' => 'draft',
        'post_author' => get_user_by('login', $seed['users']['classic']['name'])->ID]);
// The block editor greets its newcomers with a dialog.
update_user_meta(1, 'wp_persisted_preferences',
    ['core/edit-post' => ['welcomeGuide' => false], '_modified' => '2026-11-22T00:00:00.000Z']);
$GLOBALS['wp_rewrite']->init();
flush_rewrite_rules(false);
