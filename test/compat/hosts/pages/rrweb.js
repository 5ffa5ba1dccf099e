window.rrweb.record({emit: () => undefined, maskAllInputs: true});
