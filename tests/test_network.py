"""No test reaches another machine (tests/conftest.py): what would is noticed."""

import socket
import urllib.error
import urllib.request

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("example.invalid", 443)])
def test_a_connection_is_noticed(address: tuple[str, int]) -> None:
    with pytest.raises(PermissionError, match="the network"):
        socket.create_connection(address, timeout=0.1)


def test_a_library_that_connects_is_noticed() -> None:
    with pytest.raises(urllib.error.URLError, match="the network"):
        urllib.request.urlopen("http://192.0.2.1/", timeout=0.1)
