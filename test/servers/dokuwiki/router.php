<?php
/** The paths of a DokuWiki: files as they are, everything else by its scripts. */
if ($_SERVER['SCRIPT_NAME'] === '/' || $_SERVER['SCRIPT_NAME'] === '/index.php') {
    header('Location: /doku.php', true, 302);
    return true;
}
return false;
