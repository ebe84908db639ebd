"""The inverse-square law and the distributions of light."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.photometry import (
    CandelaTable,
    Lambertian,
    Uniform,
    horizontal_lux,
    vertical_per_metre,
    whole_circle,
)

ANGLES = np.arange(0.0, 91.0)


def sphere_integral(distribution, steps=200_000):
    """Lumens per lumen: 2π ∫ I sinγ dγ over the lower half space."""
    angle = (np.arange(steps) + 0.5) * (np.pi / 2) / steps
    return (
        2
        * np.pi
        * np.sum(distribution.per_lumen(np.cos(angle)) * np.sin(angle))
        * (np.pi / 2 / steps)
    )


@pytest.mark.parametrize("distribution", [Uniform(), Lambertian()])
def test_all_lumens_go_down(distribution):
    assert sphere_integral(distribution) == pytest.approx(1.0, abs=1e-8)


def test_1000_candela_at_8_m():
    lux = horizontal_lux(2000 * np.pi, 8.0, np.array([0.0, 8.0, 16.0]) ** 2, Uniform())
    assert lux == pytest.approx([15.6250, 5.5243, 1.3975], abs=5e-5)


def test_lambertian_is_twice_uniform_below_and_falls_with_the_fourth_power():
    lux = horizontal_lux(1000 * np.pi, 8.0, np.array([0.0, 64.0]), Lambertian())
    assert lux == pytest.approx([1000 / 64, 1000 / 64 / 4])


def test_vertical_light_by_hand():
    # 1000 cd, lamp 8 m up, face 1.5 m up and 10 m away: I sinγ cos²γ / h'².
    gamma = np.arctan2(10.0, 6.5)
    expected = 1000 * np.sin(gamma) * np.cos(gamma) ** 2 / 6.5**2
    found = 10.0 * vertical_per_metre(2000 * np.pi, 8.0, np.array([100.0]), Uniform())[0]
    assert found == pytest.approx(expected, rel=1e-12)


def test_a_lamp_no_higher_than_the_face_gives_it_nothing():
    height, squared = np.array([1.5, 1.0, 0.3]), np.array([4.0, 0.0, 9.0])
    assert vertical_per_metre(1000.0, height, squared, Lambertian()).tolist() == [0] * 3


def test_straight_above_the_light_stays_finite():
    assert np.isfinite(vertical_per_metre(1000.0, 8.0, np.array([0.0]), Uniform())[0])


def test_a_table_of_equal_candela_is_uniform():
    flat = CandelaTable(ANGLES, np.array([0.0]), np.full((1, 91), 750.0))
    assert flat.lumens == pytest.approx(1500 * np.pi, rel=1e-12)
    cosine = np.linspace(0.01, 1.0, 50)
    assert flat.per_lumen(cosine) == pytest.approx(Uniform().per_lumen(cosine))


def test_a_table_of_cosines_is_lambertian():
    table = CandelaTable(ANGLES, np.array([0.0]), np.cos(np.radians(ANGLES))[None] * 500)
    cosine = np.linspace(0.02, 1.0, 50)
    # Linear between whole degrees: within 1e-4 of the cosine itself.
    assert table.per_lumen(cosine) == pytest.approx(Lambertian().per_lumen(cosine), abs=1e-4)


def test_between_angles_and_planes_the_table_is_linear():
    planes, candela = whole_circle(
        np.array([0.0, 90.0, 180.0]), np.array([[4.0, 0], [2, 2], [0, 8]])
    )
    table = CandelaTable(np.array([0.0, 90.0]), planes, candela)
    cosine = np.cos(np.radians([45.0, 0.0, 90.0, 45.0, 45.0]))
    seen = table.per_lumen(cosine, np.array([45.0, 315.0, 135.0, 405.0, np.nan])) * table.lumens
    # 45° down, plane 45: mean of planes 0 (2) and 90 (2); plane 315 mirrors 45: (4 + 2) / 2.
    mean_of_planes = (2 + 2 + 4 + 2) / 4
    assert seen == pytest.approx([2.0, 3.0, 5.0, 2.0, mean_of_planes])


def test_beyond_the_last_angle_there_is_no_light():
    narrow = CandelaTable(np.array([0.0, 60.0]), np.array([0.0]), np.array([[100.0, 100.0]]))
    cosine = np.cos(np.radians([59.9, 60.1]))
    assert (narrow.per_lumen(cosine) > 0).tolist() == [True, False]
    around = CandelaTable(np.array([0.0, 60.0]), np.array([0.0, 360.0]), np.full((2, 2), 100.0))
    assert (around.per_lumen(cosine, np.zeros(2)) > 0).tolist() == [True, False]


@pytest.mark.parametrize(
    "planes, values, angles, expected",
    [
        ([0, 45, 90], [1, 2, 3], [135, 180, 225, 315, 360], [2, 1, 2, 2, 1]),
        ([0, 90, 180], [1, 2, 3], [270, 360, 225], [2, 1, 2.5]),
        ([90, 180, 270], [1, 2, 3], [0, 360, 45, 315], [2, 2, 1.5, 2.5]),
        ([90, 135, 225, 270], [1, 2, 4, 3], [45, 315, 0, 180], [2, 4, 3, 3]),
        ([0, 120, 240, 360], [1, 2, 3, 1], [60, 300], [1.5, 2]),
    ],
)
def test_symmetric_files_are_written_out(planes, values, angles, expected):
    circle, candela = whole_circle(np.array(planes, float), np.array(values, float)[:, None])
    assert circle[0] == 0 and circle[-1] == 360 and np.all(np.diff(circle) > 0)
    assert np.interp(angles, circle, candela[:, 0]) == pytest.approx(expected)
