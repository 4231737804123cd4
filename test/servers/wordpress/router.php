<?php
/** The paths of a WordPress: its scripts and files as they are, everything else by index.php, as .htaccess would. */
$path = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$file = '/usr/share/wordpress' . $path;
if ($path !== '/' && is_dir($file) && !str_ends_with($path, '/')) {
    header("Location: $path/", true, 301);
    return true;
}
if ($path === '/' || (!is_file($file) && !is_file(rtrim($file, '/') . '/index.php'))) {
    $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
    require_once ini_get('auto_prepend_file'); // PHP prepends it to scripts, not to a router
    require '/usr/share/wordpress/index.php';
    return true;
}
return false;
