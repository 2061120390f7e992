# Notes and evidence behind the map.
