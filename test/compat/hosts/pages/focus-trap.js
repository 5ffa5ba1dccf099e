window.focusTrap
  .createFocusTrap('#trap', {initialFocus: '#inside', tabbableOptions: {getShadowRoot: true}, escapeDeactivates: false})
  .activate();
