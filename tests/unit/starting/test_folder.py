import tomllib

import pytest
import yaml

from specloom.starting import folder_files


@pytest.mark.parametrize(
    ("folder", "project"), [("apis", "apis"), ("My APIs (2)", "my-apis-2"), ("数", "apis"), ("", "apis")]
)
def test_the_project_is_named_after_its_folder(folder: str, project: str) -> None:
    assert tomllib.loads(folder_files(folder, "1.2.3")["pyproject.toml"])["project"]["name"] == project


def test_the_project_needs_this_version() -> None:
    project = tomllib.loads(folder_files("apis", "1.2.3")["pyproject.toml"])["project"]

    assert project["dependencies"] == ["specloom[all]==1.2.3"]


def test_every_step_of_the_ci_file_is_a_target_of_the_makefile() -> None:
    files = folder_files("apis", "1.2.3")
    steps = yaml.safe_load(files[".github/workflows/ci.yml"])["jobs"]["check"]["steps"]

    runs = [step["run"].removeprefix("make ") for step in steps if "run" in step]
    assert runs == ["setup", "check"]
    assert all(f"\n{target}:" in files["Makefile"] for target in runs)
