"""Every build checks each file of the feed against its published schema."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import jsonschema_rs

if TYPE_CHECKING:
    from collections.abc import Mapping


class ContractViolation(Exception):  # a state of the feed
    """A file does not match its schema. The argument says which file, where and why."""


@dataclass(slots=True)
class Promises:
    """The compiled schemas."""

    schemas: Mapping[str, bytes]
    ready: dict[str, Any] = field(default_factory=dict)

    def hold(self, path: str, content: bytes, promised: str | None) -> None:
        """Raise :class:`ContractViolation` unless *content* is what *promised* says: a schema's name, or a part of one."""
        if promised is None or promised.partition("#")[0] not in self.schemas:
            return
        if promised not in self.ready:
            self.ready[promised] = self._validator(promised)
        value = json.loads(content)
        if self.ready[promised].is_valid(value):
            return
        for fault in self.ready[promised].iter_errors(value):
            place = "/".join(str(step) for step in fault.instance_path)
            raise ContractViolation(
                f"{path}: {place or 'the whole file'}: it breaks its promise ({promised}): {fault.schema_path}"
            )

    def _validator(self, promised: str) -> Any:  # noqa: ANN401  # the library gives its validators no common type
        name, _, part = promised.partition("#")
        schema = json.loads(self.schemas[name])
        if part:
            schema = {"$schema": schema["$schema"], "$ref": f"#{part}", "$defs": schema["$defs"]}
        return jsonschema_rs.validator_for(schema, validate_formats=True)
