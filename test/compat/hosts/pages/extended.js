// What old libraries did: enumerable properties for everyone. A loop with `for … in` sees them all.
Object.prototype.clone = function () {
  return {...this};
};
Array.prototype.last = function () {
  return this[this.length - 1];
};
Array.prototype.remove = function (item) {
  return this.splice(this.indexOf(item), 1);
};
String.prototype.includes = function (part) {
  return this.indexOf(part) >= 0;
};
Function.prototype.bind = function (self, ...first) {
  const run = this;
  return function (...rest) {
    return run.apply(self, [...first, ...rest]);
  };
};
Element.prototype.show = Element.prototype.hide = function () {
  return this;
};
