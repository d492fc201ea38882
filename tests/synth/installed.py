"""What an installer leaves behind of a package, first on the path as on a user's machine with another version."""

from pathlib import Path


def lay_down_package(site: Path, module: str, distribution: str, version: str) -> None:
    """An empty module, and the folder that tells its version."""
    (site / module).mkdir(parents=True)
    (site / module / "__init__.py").write_text("", encoding="utf-8")
    lay_down_version(site, distribution, version)


def lay_down_version(site: Path, distribution: str, version: str) -> None:
    about = site / f"{distribution.replace('-', '_')}-{version or '0'}.dist-info"
    about.mkdir(parents=True)
    written = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n"
    (about / "METADATA").write_text(written, encoding="utf-8")
