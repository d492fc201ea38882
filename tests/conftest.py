"""What every test is kept away from."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _nothing_of_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests has settings, run-throughs and learned voices of his own."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            environment.setenv(name, str(tmp_path_factory.mktemp(name)))
        yield
