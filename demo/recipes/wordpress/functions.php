add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script_module( 'back-pain-checker', get_theme_file_uri( 'assets/back-pain-checker/back-pain-checker.js' ), array(), '2.0.0' );
} );
