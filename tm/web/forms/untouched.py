"""Forms of settings: a field that was left as it was shown stays as somebody else has set it meanwhile.

A form carries along what stood in its fields when it was opened, in the field `was`.
"""

import json
from collections.abc import Mapping

from flask import request

FIELD = "was"


def shown(values: Mapping[str, str]) -> str:
    """What a form carries along of the values in its fields; one that is shown again, what it has."""
    return request.form.get(FIELD) or json.dumps(values, ensure_ascii=False)


def typed(stands: Mapping[str, str], sent: Mapping[str, str] | None = None) -> dict[str, str]:
    """What a form wants of the values that stand now: what was typed where it was touched, else these.

    `sent` are its fields where some of them are not one text.
    """
    was, fields = _was(), request.form if sent is None else sent
    wanted = {name: fields.get(name, value) for name, value in stands.items()}
    return {name: stands[name] if value == was.get(name) else value for name, value in wanted.items()}


def _was() -> Mapping[str, object]:
    try:
        kept = json.loads(request.form.get(FIELD, ""))
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
