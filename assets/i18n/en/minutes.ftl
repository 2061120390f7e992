# Minutes.
