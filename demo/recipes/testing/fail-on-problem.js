document.addEventListener('checker-problem', ({detail}) => {
  throw new Error(`${detail.code}: ${detail.message}`);
});
