<?php
/**
 * Renders a post as WordPress does, with WordPress's own functions: php render.php WORDPRESS_FOLDER PLUGIN_FILE [author] < post.
 * With "author" the post is saved by somebody who may not post unfiltered HTML. Prints {html, scripts} as JSON.
 */
define( 'ABSPATH', $argv[1] . '/' );
define( 'WPINC', 'wp-includes' );
error_reporting( E_ALL & ~E_DEPRECATED ); ini_set("display_errors","stderr");

// What needs a database or a web server, reduced to what the functions ask for.
function is_feed() { return false; }
function wp_cache_get() { return array( 'blog_charset' => 'UTF-8' ); }
function __( $text ) { return $text; }
function _x( $text ) { return $text; }
function plugins_url( $path ) { return '/plugins/back-pain-checker/' . $path; }
function wp_enqueue_script_module( $id, $source, $dependencies = array(), $version = '' ) {
	$GLOBALS['script_modules'][ $id ] = $source . '?ver=' . $version;
}

foreach ( array( 'plugin', 'compat', 'load', 'formatting', 'functions', 'shortcodes', 'kses' ) as $file ) {
	require_once ABSPATH . WPINC . "/$file.php";
}
// There is no database to ask.
add_filter( 'pre_option', function ( $value, $name ) { return 'blog_charset' === $name ? 'UTF-8' : ''; }, 10, 2 );
$GLOBALS['script_modules'] = array();
require $argv[2];

$post = stream_get_contents( STDIN );
if ( 'author' === ( $argv[3] ?? '' ) ) {
	$post = wp_kses( $post, wp_kses_allowed_html( 'post' ) );
}
// The filters of the_content, in their order, as wp-includes/default-filters.php adds them.
foreach ( array( 'wptexturize', 'wpautop', 'shortcode_unautop', 'do_shortcode' ) as $filter ) {
	$post = $filter( $post );
}
echo json_encode( array( 'html' => $post, 'scripts' => array_values( $GLOBALS['script_modules'] ) ) );
