"""For developers: `python -m tm.storage.migrations "what changes"` drafts the next step of the schema."""

import sys

from tm.storage import migrating

sys.stdout.write(f"{migrating.draft(sys.argv[1])}\n")
