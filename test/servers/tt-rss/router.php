<?php
/** The paths of a Tiny Tiny RSS: files as they are. */
return false;
