"""Scenes played in a real QGIS under a virtual screen; pictures stay in build/shots."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent


@pytest.fixture
def play(tmp_path):
    """Play a scene file; returns the log of QGIS. Fails with the scene's own words."""
    if not shutil.which("xvfb-run") or not (ROOT / "build" / "plugins").is_dir():
        pytest.skip("needs xvfb and make stage")

    def run(scene):
        shots = ROOT / "build" / "shots"
        shots.mkdir(parents=True, exist_ok=True)
        (shots / "verdict").unlink(missing_ok=True)
        runtime = tmp_path / "runtime"
        runtime.mkdir(mode=0o700)
        environment = {
            **os.environ, "KC_SCENE": str(HERE / f"{scene}.py"), "KC_SHOTS": str(shots),
            "KC_PROFILES": str(tmp_path / "profiles"), "XDG_RUNTIME_DIR": str(runtime),
            "QT_LOGGING_RULES": "*.debug=false", "LIBGL_ALWAYS_SOFTWARE": "1",
            # Begins before any plugin is loaded, so that a start that hangs is seen, too.
            "PYQGIS_STARTUP": str(HERE / "stage.py"),
        }  # fmt: skip
        environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -nolisten tcp"]
        command = [*screen, str(ROOT / ".ci" / "desktop.sh")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240)
        verdict = shots / "verdict"
        assert verdict.exists(), done.stdout + done.stderr
        assert verdict.read_text(encoding="utf-8") == "passed"
        return done.stdout + done.stderr

    return run


@pytest.mark.parametrize(
    ("scene", "picture", "size"),
    [
        ("scene_load", "toolbox", 20_000),
        ("scene_panels", "work_orders", 50_000),
        ("scene_overlay", "overlay_ranks", 50_000),
        ("scene_desk", "layer_tree", 100_000),
        ("scene_corridor", "corridor_charts_light", 50_000),
    ],
)
def test_scenes_in_a_real_window(play, scene, picture, size):
    log = play(scene)
    assert "Traceback" not in log and "kc_safety" not in log, log
    assert (ROOT / "build" / "shots" / f"{picture}.png").stat().st_size > size


def test_results_load_in_the_house_style(play):
    log = play("scene_results")
    assert "Traceback" not in log, log
    assert (ROOT / "build" / "shots" / "hot_spots.png").stat().st_size > 100_000


def test_a_planner_comes_from_the_sample_to_orders_on_paper(play):
    log = play("scene_story")
    assert "Traceback" not in log and "kc_safety" not in log, log
    pictures = sorted((ROOT / "build" / "shots").glob("story_[01]*.png"))
    assert len(pictures) >= 18 and all(one.stat().st_size > 20_000 for one in pictures)
