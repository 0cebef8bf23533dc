"""Who somebody is: what they are to the paper, or who they are where they keep their name back."""

import re

_WRITERS = re.compile(
    r"^(?:the |los |las )?(?:editors|editores|editorial (?:board|team|collective)|consejo editorial)$|"
    r"\b(?:staff|contributing|guest|special)\s+(?:writer|reporter|correspondent|editor)s?\b|\b(?:correspondent|columnist|"
    r"news agency|press agency|agencia|corresponsal|redacci[oó]n|redactora?|columnista|"
    r"colaboradora?|reporter[oa]?)\b|, (?:managing |news )?(?:editor[a]?|director[a]?)$",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"(?:From|De)(?: [^\W\d_a-zß-öø-ÿ][\w.’'-]+){2,3}, "
    r"(?!(?:an?|the|una?|el|la|los|las|with|without|con|sin|by|por|to|for|para|in|on|en|and|y)\b)"
    r"[a-zß-öø-ÿ][\w ’'-]{2,40}"
)
"""Who writes and what they do: "From Ana Ruiz, pilot"; a place has no trade."""
_PERSON = re.compile(
    r"(?:(?:an?|una?) )?(?:(?!and\b|y\b)[\w-]+ ){0,2}"
    r"(?:comrade|friend|reader|worker|teacher|student|neighbou?r|member|parent|nurse|driver|"
    r"camarada|compañer[oa]|amig[oa]|lectora?|obrer[oa]|trabajadora?|maestr[oa]|estudiante|vecin[oa]|"
    r"simpatizante|madre|padre|enfermer[oa]|jubilad[oa])"
    r"(?: [a-zß-öø-ÿ]+)?(?:,? (?:in|from|of|at|de|del|en|desde) .{2,40})?",
    re.IGNORECASE,
)
"""Who signs without a name."""


def names_writer(text: str) -> bool:
    """Whether a short line says what somebody is to the paper: "Ana Ruiz, staff writer"."""
    return len(text) <= 80 and _WRITERS.search(text) is not None


def names_sender(text: str) -> bool:
    """Whether a line says who sends a text and what they do: "From Ana Ruiz, pilot"."""
    return len(text) <= 80 and _SENDER.fullmatch(text) is not None


def names_person(text: str) -> bool:
    """Whether a short line says who somebody is without a name: "A reader in Leeds", "Joven camarada"."""
    return len(text) <= 60 and _PERSON.fullmatch(text) is not None
