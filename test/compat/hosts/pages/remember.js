addEventListener('pageshow', ({persisted}) => {
  window.cameBack = persisted ? 'kept' : 'anew';
});
