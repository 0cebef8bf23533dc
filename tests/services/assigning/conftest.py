"""The desk of these tests, on both databases."""

import pytest
from sqlalchemy.orm import Session

from tests.services.assigning.desk import Desk, make_desk


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)
