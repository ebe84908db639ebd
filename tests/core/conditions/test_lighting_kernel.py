"""Light of many lamps on many points."""

import numpy as np
import pytest

from kc_safety_plugin.core.conditions.light_lamps import Lamps
from kc_safety_plugin.core.conditions.light_pairs import near_pairs
from kc_safety_plugin.core.conditions.light_shade import Canopy
from kc_safety_plugin.core.conditions.lighting import light_on_points
from kc_safety_plugin.core.conditions.photometry import CandelaTable, Lambertian, Uniform
from kc_safety_plugin.core.errors import Canceled

PHI = 2000 * np.pi  # 1000 cd when uniform


def lamps(x, y=None, height=8.0, lumens=PHI, out=None, facing=np.nan):
    x = np.atleast_1d(np.asarray(x, float))
    whole = np.ones(len(x))
    y = 0 * whole if y is None else np.asarray(y, float) * whole
    out = whole < 0 if out is None else np.asarray(out, bool)
    return Lamps(x, y, height * whole, lumens * whole, out, facing * whole)


def lux(x, y, given, distribution=None, loss=1.0, reach=60.0, **more):
    x, y = np.asarray(x, float), np.asarray(y, float)
    return light_on_points(x, y, given, distribution or Uniform(), loss, reach, **more)


def test_one_lamp_of_1000_candela():
    light = lux([0, 8, 16], [0, 0, 0], lamps(0.0))
    assert light.lux == pytest.approx([15.6250, 5.5243, 1.3975], abs=5e-5)


@pytest.mark.parametrize("across", [0.0, 6.0, 14.0])
def test_average_under_a_long_row_of_lamps(across):
    # Each lamp adds ∫ I h / (c² + x²)^(3/2) dx = 2 I h / c², c² = h² + across², per spacing.
    spacing, height = 30.0, 8.0
    row = lamps(np.arange(-200, 201) * spacing)
    x = (np.arange(3000) + 0.5) * spacing / 3000
    average = lux(x, 0 * x + across, row, reach=5900.0).lux.mean()
    expected = 2 * 1000 * height / (height**2 + across**2) / spacing
    assert average == pytest.approx(expected, rel=1e-4)


def test_average_under_a_row_with_limited_reach():
    spacing, height, across, reach = 25.0, 8.0, 6.0, 60.0
    row = lamps(np.arange(-20, 21) * spacing)
    x = (np.arange(5000) + 0.5) * spacing / 5000
    average = lux(x, 0 * x + across, row, reach=reach).lux.mean()
    c2, half = height**2 + across**2, np.sqrt(reach**2 - across**2)
    expected = 1000 * height * 2 * half / (c2 * np.sqrt(c2 + half**2)) / spacing
    assert average == pytest.approx(expected, rel=1e-4)


def test_average_under_a_row_of_lambertian_lamps():
    spacing, height, across = 30.0, 9.0, 5.0
    row = lamps(np.arange(-100, 101) * spacing, height=height)
    x = (np.arange(3000) + 0.5) * spacing / 3000
    average = lux(x, 0 * x + across, row, Lambertian(), reach=2900.0).lux.mean()
    c = np.hypot(height, across)
    expected = PHI / np.pi * height**2 * np.pi / (2 * c**3) / spacing
    assert average == pytest.approx(expected, rel=1e-4)


def test_lights_add_up_and_scale():
    rng = np.random.default_rng(1)
    x, y = rng.random((2, 200)) * 150
    a, b = lamps(rng.random(30) * 150, rng.random(30) * 150), lamps(rng.random(9) * 150, 40.0)
    both = lamps(np.append(a.x, b.x), np.append(a.y, b.y))
    sum_of_both = lux(x, y, a).lux + lux(x, y, b).lux
    assert lux(x, y, both).lux == pytest.approx(sum_of_both, rel=1e-12)
    brighter = lamps(a.x, a.y, lumens=3 * PHI)
    assert lux(x, y, brighter).lux == pytest.approx(3 * lux(x, y, a).lux, rel=1e-12)
    assert lux(x, y, a, loss=0.7).lux == pytest.approx(0.7 * lux(x, y, a).lux, rel=1e-12)
    # Everything twice as large: a quarter of the light.
    larger = lamps(2 * a.x, 2 * a.y, height=16.0)
    quarter = lux(2 * x, 2 * y, larger, reach=120.0).lux
    assert quarter == pytest.approx(lux(x, y, a).lux / 4, rel=1e-12)


def direct(x, y, given, reach, per_candela, direction):
    """One lamp and one point at a time, in plain words."""
    lit, ahead, behind = (np.zeros(len(x)) for _ in range(3))
    for i in range(len(x)):
        for j in range(len(given)):
            dx, dy = given.x[j] - x[i], given.y[j] - y[i]
            away = np.hypot(dx, dy)
            if away > reach or given.out[j]:
                continue
            h = given.height[j]
            gamma = np.arctan2(away, h)
            lit[i] += per_candela(given.lumens[j], gamma) * np.cos(gamma) ** 3 / h**2
            if h <= 1.5 or away == 0:
                continue
            flat = np.arctan2(away, h - 1.5)
            face = per_candela(given.lumens[j], flat) * np.sin(flat) * np.cos(flat) ** 2
            face /= (h - 1.5) ** 2
            along = (direction[i, 0] * dx + direction[i, 1] * dy) / away
            ahead[i] += face * max(along, 0.0)
            behind[i] += face * max(-along, 0.0)
    return lit, np.maximum(ahead, behind)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "distribution, per_candela",
    [
        (Uniform(), lambda phi, gamma: phi / (2 * np.pi)),
        (Lambertian(), lambda phi, gamma: phi * np.cos(gamma) / np.pi),
    ],
)
def test_equal_to_a_double_loop(seed, distribution, per_candela):
    rng = np.random.default_rng(seed)
    n, m = 150, 60
    x, y = rng.normal(500_000, 70, n), rng.normal(4_000_000, 70, n)
    given = Lamps(
        rng.normal(500_000, 70, m), rng.normal(4_000_000, 70, m), rng.uniform(1, 12, m),
        rng.uniform(2000, 20000, m), rng.random(m) < 0.3, np.full(m, np.nan),
    )  # fmt: skip
    turn = rng.uniform(0, 2 * np.pi, n)
    direction = np.column_stack([np.cos(turn), np.sin(turn)])
    light = light_on_points(x, y, given, distribution, 1.0, 45.0, direction)
    expected, vertical = direct(x, y, given, 45.0, per_candela, direction)
    assert light.lux == pytest.approx(expected, rel=1e-9, abs=1e-9)
    assert light.vertical == pytest.approx(vertical, rel=1e-9, abs=1e-9)
    near = np.hypot(x[:, None] - given.x, y[:, None] - given.y) <= 45.0
    assert light.in_reach.tolist() == near.any(axis=1).tolist()


def test_lamps_out_give_nothing_until_they_are_fixed():
    given = lamps([0.0, 20.0], out=[True, False])
    light = lux([0, 10, 70], [0, 0, 0], given)
    assert light.lux == pytest.approx(lux([0, 10, 70], [0, 0, 0], lamps(20.0)).lux)
    assert light.fixed == pytest.approx(lux([0, 10, 70], [0, 0, 0], lamps([0.0, 20.0])).lux)
    # Where only an outage is in reach there is no light at all, not a rounding error of it.
    alone = lux([0, 3], [0, 0], lamps([0.0, 1.0], out=[True, True]))
    assert alone.lux.tolist() == [0, 0] and alone.in_reach.all()


def test_reach_is_sharp_and_holds_its_edge():
    light = lux([60.0, 60.001], [0, 0], lamps(0.0))
    assert (light.lux > 0).tolist() == [True, False]


def test_left_and_right_of_a_row_in_the_middle_are_alike():
    row = lamps(np.arange(10) * 30.0)
    x = np.arange(100) * 2.0
    assert lux(x, 0 * x + 6, row).lux == pytest.approx(lux(x, 0 * x - 6, row).lux, rel=1e-12)


def test_the_order_of_lamps_and_points_changes_no_bit():
    rng = np.random.default_rng(8)
    x, y = rng.random((2, 500)) * 300
    m = 80
    columns = [rng.random(m) * 300, rng.random(m) * 300, rng.uniform(5, 12, m),
               rng.uniform(5e3, 2e4, m), rng.random(m) < 0.2, np.full(m, np.nan)]  # fmt: skip
    mixed, shuffled = rng.permutation(m), rng.permutation(500)
    first = lux(x, y, Lamps(*columns)).lux
    second = lux(x[shuffled], y[shuffled], Lamps(*[c[mixed] for c in columns])).lux
    assert np.array_equal(first[shuffled], second)


def test_a_measured_luminaire_shines_where_it_looks():
    # All its light goes to the half circle round plane 0.
    planes = np.array([0.0, 89.0, 91.0, 269.0, 271.0, 360.0])
    candela = np.array([1000.0, 1000, 0, 0, 1000, 1000])[:, None] * np.ones((1, 2))
    table = CandelaTable(np.array([0.0, 90.0]), planes, candela)
    points = [10.0, -10.0, 0.0, 0.0], [0.0, 0.0, 10.0, -10.0]

    def lit(facing):
        given = lamps(0.0, lumens=table.lumens, facing=facing)
        return lux(*points, given, table).lux

    east, north = lit(0.0), lit(90.0)
    assert east[0] == pytest.approx(1000 * 8 / 164**1.5) and east[1] == 0
    assert north[2] == pytest.approx(east[0]) and north[3] == 0
    assert lit(np.nan) == pytest.approx([east[0] / 2] * 4)


def test_pairs_are_the_same_as_all_against_all():
    rng = np.random.default_rng(0)
    for reach in (0.5, 7.0, 1000.0):
        x, y = rng.normal(0, 40, (2, 300))
        lamp_x, lamp_y = rng.normal(0, 40, (2, 90))
        found = {
            (int(points[i]), int(j))
            for points, k, lamp, _, _ in near_pairs(x, y, lamp_x, lamp_y, reach)
            for i, j in zip(k, lamp)
        }
        apart = np.hypot(x[:, None] - lamp_x, y[:, None] - lamp_y)
        assert found == set(zip(*(a.tolist() for a in np.nonzero(apart <= reach))))


def test_a_crowd_of_lamps_is_taken_in_pieces():
    m = 3000
    given = lamps(np.zeros(m), lumens=PHI / m)
    x = np.linspace(0, 8, 400)
    assert lux(x, 0 * x, given).lux == pytest.approx(lux(x, 0 * x, lamps(0.0)).lux, rel=1e-9)
    largest = max(len(k) for _, k, *_ in near_pairs(x, 0 * x, given.x, given.y, 60.0))
    assert largest <= 1 << 16


def test_no_lamps_or_no_points():
    assert lux([], [], lamps(0.0)).lux.tolist() == []
    assert lux([1.0], [1.0], lamps([])).lux.tolist() == [0.0]


def test_cancel_stops_it():
    def stop(share):
        raise Canceled

    with pytest.raises(Canceled):
        lux([0.0], [0.0], lamps(0.0), tick=stop)


def test_a_crown_between_lamp_and_point_keeps_light_off():
    top = np.full((20, 40), np.nan)
    top[:, 4:7] = 6.0  # a hedge of trees from x = 4 to 7
    trees = Canopy(top, 0.0, -10.0, 1.0, base=2.0)
    plain = lux([1.0, 12.0], [0, 0], lamps(10.0))
    shaded = lux([1.0, 12.0], [0, 0], lamps(10.0), canopy=trees)
    # From 8 m at x = 10 to x = 1 the path is 3.5 m up over x = 5: through the leaves.
    assert shaded.lux[0] == 0 and shaded.lux[1] == pytest.approx(plain.lux[1])
    assert shaded.clear == pytest.approx(plain.lux)
    # Over the trees, and below the leaves, light passes.
    over = lux([1.0], [0], lamps(10.0, height=30.0), canopy=trees)
    assert over.lux[0] > 0
    below = lux([1.0], [0], lamps(10.0, height=1.9), canopy=trees)
    assert below.lux[0] > 0
    thin = Canopy(top, 0.0, -10.0, 1.0, base=2.0, passes=0.25)
    assert lux([1.0], [0], lamps(10.0), canopy=thin).lux[0] == pytest.approx(plain.lux[0] / 4)


def test_shade_goes_with_outages():
    top = np.full((20, 40), np.nan)
    top[:, 4:7] = 6.0
    trees = Canopy(top, 0.0, -10.0, 1.0, base=2.0)
    both = lamps([10.0, -5.0], out=[False, True])
    light = lux([1.0], [0], both, canopy=trees)
    assert light.lux[0] == 0
    assert light.clear[0] == pytest.approx(lux([1.0], [0], lamps(10.0)).lux[0])
    assert light.fixed[0] == pytest.approx(lux([1.0], [0], lamps(-5.0)).lux[0])
