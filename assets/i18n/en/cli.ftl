### cli
## templates
template-blank = Blank
template-blank-about = The six default phases and the usual rows, ready to be filled.
template-retail = Retail, online and in store
template-retail-about = Buying hiking boots at a regional outdoor outfitter, with two personas.
template-b2b = B2B, long sales cycle
template-b2b-about = Replacing the pumps of a plant over a year, with a buying centre of three roles.

