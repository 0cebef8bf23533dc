"""The one base of all errors that a person can do something about."""

from tm.messages import N_, filled

__all__ = ["N_", "NotComplete", "TmError", "UsageError", "WrongField"]


class TmError(Exception):
    """A mistake or an obstacle, told in one sentence: what happened, where, and what to do.

    The command line prints the sentence in English and ends with `exit_status`; the desk shows it in the
    reader's language, beside what caused it. Anything else that is raised is a defect of ours and may show
    a traceback.

    `pattern` is the English sentence, marked for the catalogues, with `%(name)s` where a value goes:
    `TmError(N_("There is no issue %(slug)s."), slug=slug)`. Without values it is the sentence as it stands;
    with values a literal % is doubled. Values are data: names, numbers, members of our enumerations, or what
    `tm.messages` has for words among them.
    """

    exit_status = 1

    def __init__(self, pattern: str, /, **values: object) -> None:
        self.pattern = pattern
        self.values = values
        super().__init__(filled(pattern, values))


class WrongField(TmError):
    """What was given for one thing cannot be; `field` is its name, so that a form can say it there."""

    def __init__(self, field: str, pattern: str, /, **values: object) -> None:
        self.field = field
        super().__init__(pattern, **values)


class NotComplete(TmError):
    """An edition of an issue still lacks something that an export needs."""

    exit_status = 3


class UsageError(TmError):
    """A wrong option, or a file that is not there."""

    exit_status = 2
