//! Personal data: what looks like it, and maps without it. A map is about archetypes; addresses,
//! telephone numbers and names of real people have no place in it.
