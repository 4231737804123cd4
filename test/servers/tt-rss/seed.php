<?php
/** Fills an empty database: who can sign in, and one feed for each with the articles of the place in it. */
[, $folder] = $argv;
['users' => $users, 'place' => $place, 'articles' => $articles] = json_decode(file_get_contents("$folder/seed.json"), true);
$open = fn (): PDO => new PDO("mysql:unix_socket=$folder/sql.sock;dbname=ttrss;charset=utf8", 'root', '', [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
$open()->exec(file_get_contents('/usr/share/tt-rss/schema/ttrss_schema_mysql.sql'));
$db = $open(); // the results of so many statements would block the first
$do = function (string $sql, array $with) use ($db): int {
    $db->prepare($sql)->execute($with);
    return (int) $db->lastInsertId();
};

foreach ($articles as $at => ['key' => $key, 'title' => $title, 'parts' => $parts]) {
    $text = implode('', array_map(fn ($part) => "<h3>$part[heading]</h3><p>$part[text]</p>", $parts));
    $written = date('Y-m-d H:i:s', time() - 3600 * ($at + 1));
    $entries[] = $do(
        'INSERT INTO ttrss_entries (title, guid, link, updated, content, content_hash, date_entered, date_updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [$title, $key, "http://village.example/$key", $written, $text, sha1($text), $written, $written],
    );
}
foreach ($users as ['name' => $name, 'password' => $password]) {
    $user = $do(
        "INSERT INTO ttrss_users (login, pwd_hash, access_level, salt) VALUES (?, ?, 0, '')",
        [$name, 'SHA1X:' . sha1("$name:$password")],
    );
    $feed = $do(
        "INSERT INTO ttrss_feeds (owner_uid, title, feed_url, last_updated, update_interval) VALUES (?, ?, 'http://village.example/feed', NOW(), -1)",
        [$user, $place],
    );
    foreach ($entries as $entry)
        $do(
            "INSERT INTO ttrss_user_entries (ref_id, uuid, feed_id, owner_uid, tag_cache, label_cache) VALUES (?, '', ?, ?, '', '')",
            [$entry, $feed, $user],
        );
}
