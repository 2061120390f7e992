# Service Blueprint, Momente der Wahrheit, Nahtstellen, Dauern, Skalen.
