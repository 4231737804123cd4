<?php
/** Fills a new MediaWiki with the people and pages of seed.json, as the wiki itself would save them. */
require_once '/usr/share/mediawiki/maintenance/Maintenance.php';

use MediaWiki\MediaWikiServices;

class Seed extends Maintenance {
    public function execute() {
        $seed = json_decode(file_get_contents(getenv('RUNGS_FOLDER') . '/seed.json'), true);
        foreach ($seed['users'] as $person) {
            $user = User::newFromName($person['name']);
            $user->addToDatabase();
            $word = $person['password'];
            $user->changeAuthenticationData(['username' => $person['name'], 'password' => $word, 'retype' => $word]);
            $user->saveSettings();
        }
        $services = MediaWikiServices::getInstance();
        foreach ($seed['pages'] as $page) {
            $updater = $services->getWikiPageFactory()->newFromTitle(Title::newFromText($page['title']))
                ->newPageUpdater(User::newSystemUser('Seed', ['steal' => true]));
            $updater->setContent('main', new WikitextContent($page['text']));
            $updater->saveRevision(CommentStoreComment::newUnsavedComment(''));
        }
    }
}

$maintClass = Seed::class;
require_once RUN_MAINTENANCE_IF_MAIN;
