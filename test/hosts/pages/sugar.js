/* global Sugar */
Sugar.extend();
