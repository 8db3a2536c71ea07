"""The gate: nothing that is published names a protected place and says where it is, in any language."""
