/* global jQuery */
jQuery(($) => {
  $('#tabs').tabs();
  $('.button').button();
});
