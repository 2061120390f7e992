# Statistics of one map and of many.
