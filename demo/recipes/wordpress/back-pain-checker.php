<?php
/**
 * Plugin Name: Back pain checker
 * Description: The shortcode [back_pain_checker region="us"]Shown where the checker cannot start.[/back_pain_checker].
 * Version: 2.0.0
 * Requires at least: 6.5
 */

defined( 'ABSPATH' ) || exit;

add_shortcode(
	'back_pain_checker',
	function ( $settings, $content = '' ) {
		wp_enqueue_script_module( 'back-pain-checker', plugins_url( 'back-pain-checker.js', __FILE__ ), array(), '2.0.0' );

		// An author may set the attributes of the checker, and no others.
		$allowed = explode( ' ', 'region emergency-number lang dir questions first answers pack pack-integrity consult-from consult-href consult-label consult-phone consult-sms consult-recipient consult-fields privacy-href share-level ask theme heading-level name no-medicines no-review no-start no-title' );
		$html    = '';
		foreach ( (array) $settings as $name => $value ) {
			// A word without a value, such as no-start, has a number for a name.
			if ( is_int( $name ) ) {
				$name  = $value;
				$value = '';
			}
			if ( in_array( $name, $allowed, true ) ) {
				$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
			}
		}

		// The automatic paragraphs of the classic editor open one before the shortcode ends and close one after it begins.
		$content = preg_replace( '#^(?:\s|</p>|<br\s*/?>)+|(?:\s|<p>|<br\s*/?>)+$#', '', (string) $content );
		return '<back-pain-checker' . $html . '>' . force_balance_tags( do_shortcode( $content ) ) . '</back-pain-checker>';
	}
);
