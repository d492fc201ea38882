"""`python -m rehearse` is the command `rehearse`."""

from rehearse.cli.main import run

if __name__ == "__main__":
    run()
