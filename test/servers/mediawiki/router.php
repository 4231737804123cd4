<?php
/** The paths of a MediaWiki: its scripts and files as they are, uploads from the folder of this run, `/wiki/…` a page. */
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if ($path === '/') {
    header('Location: /index.php', true, 302);
    return true;
}
if (str_starts_with($path, '/images/')) {
    $file = getenv('RUNGS_FOLDER') . $path;
    if (!is_file($file)) {
        http_response_code(404);
        return true;
    }
    header('Content-Type: image/png');
    readfile($file);
    return true;
}
if (str_starts_with($path, '/wiki/')) {
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
    $_SERVER['SCRIPT_FILENAME'] = '/usr/share/mediawiki/index.php';
    chdir('/usr/share/mediawiki');
    require '/usr/share/mediawiki/index.php';
    return true;
}
return false;
