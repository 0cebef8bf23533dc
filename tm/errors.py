"""The one base of all errors that a person can do something about."""


class TmError(Exception):
    """A mistake or an obstacle, told in one sentence: what happened, where, and what to do.

    The command line prints the sentence and ends with `exit_status`; the desk shows it beside what caused
    it. Anything else that is raised is a defect of ours and may show a traceback.
    """

    exit_status = 1


class NotComplete(TmError):
    """An edition of an issue still lacks something that an export needs."""

    exit_status = 3


class UsageError(TmError):
    """A wrong option, or a file that is not there."""

    exit_status = 2
