"""Ending the sign-in of this device, by whichever way out."""

from flask import redirect, url_for
from werkzeug import Response

from tm.services.people import signing_in
from tm.web import cookies
from tm.web.current import desk, now, visit


def signed_out() -> Response:
    """The answer that leads to the form to sign in, the present sign-in ended."""
    here = visit()
    if here.person and here.sign_in:
        with desk().database.writing() as session:
            signing_in.end(session, here.person, here.sign_in.public_id, at=now())
    response = redirect(url_for("signing_in.form"))
    cookies.end_sign_in(response)
    return response
