### cli
## templates
template-blank = Blank
template-blank-about = The six default phases and the usual rows, ready to be filled.
template-retail = Retail, online and in store
template-retail-about = Buying hiking boots at a regional outdoor outfitter, with two personas.

