#!/usr/bin/env python3
"""Times nabla beside gnuplot, plotext, plotille and uniplot: the same functions in pictures of the same size.

    python3 -m venv venv && venv/bin/pip install plotext plotille uniplot
    swift build -c release --static-swift-stdlib --product nabla
    venv/bin/python Benchmarks/compare-plotters.py

Prints one line per picture and program, separated by tabs: picture, program, milliseconds from start to end of the whole
process (median), bytes written. Programs that cannot draw a picture, or are not installed, are left out. The programs
take turns, so that whatever else the machine does meets them alike. Then come a line for each heat map in 24-bit
colours: nabla's bytes, those of a writer that sets the colours of every cell, and their ratio; and a line for each of
three sizes of a contour map: nabla's milliseconds, and its peak memory in megabytes.

Ends with an error if nabla is not the fastest on every picture, takes more than a quarter of gnuplot's time on a contour
map, writes more than half the bytes of the naive writer, or needs more than 100 MB for a map of 1000 x 400 cells.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random

RUNS = 25
COLUMNS, ROWS = 100, 36
NABLA = Path(__file__).parent.parent / ".build/release/nabla"

# In Python and gnuplot alike.
CURVES = {
    "sinc": ("sin(x)/x", "sin x / x", 10),
    "tan": ("tan(x)", "tan x", 5),
}
MAPS = {
    "polynomial": ("x**3 + x**2*y + y**2", "x^3 + x^2 y + y^2", 2),
    "himmelblau": ("(x**2 + y - 11)**2 + (x + y**2 - 7)**2", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", 5),
}

SAMPLES = """
from math import sin, tan
columns, rows, reach = {columns}, {rows}, {reach}
def places(count): return [-reach + 2 * reach * (i + 0.5) / count for i in range(count)]
xs = places(2 * columns)
"""
CURVE = SAMPLES + "ys = [{formula} for x in xs]\n"
# As many samples as the peers show, one for each cell or half of one.
GRID = SAMPLES + "def grid(columns, rows): return [[{formula} for x in places(columns)] for y in reversed(places(rows))]\n"

PYTHON = {
    "plotext": {
        "curve": CURVE
        + """
import plotext
figure = plotext.figure
figure.plot_size(columns, rows)
signal = figure.signal(xs, ys)
signal.lines()
figure.draw(signal).show()
""",
        "heat": GRID
        + """
import plotext
figure = plotext.figure
figure.plot_size(columns, rows)
figure.draw(figure.heatmap(grid(columns - 6, rows - 3), map="viridis")).show()
""",
    },
    "plotille": {
        "curve": CURVE
        + """
import plotille
print(plotille.plot(xs, ys, width=columns - 20, height=rows - 5, x_min=-reach, x_max=reach))
""",
        "heat": GRID
        + """
import plotille
figure = plotille.Figure()
figure.width, figure.height = columns - 20, rows - 5
figure.color_mode = "rgb"
figure.set_x_limits(0, 1)
figure.set_y_limits(0, 1)
values = grid(figure.width, figure.height)
low, high = min(map(min, values)), max(map(max, values))
figure.imgshow([[(value - low) / (high - low) for value in row] for row in values], cmap="viridis")
print(figure.show())
""",
    },
    "uniplot": {
        "curve": CURVE
        + """
from uniplot import plot
plot(ys, xs=xs, width=columns - 11, height=rows - 3, lines=True, color=True)
""",
    },
}


def gnuplot(kind, formula, reach, terminal):
    script = f"set terminal {terminal}; set xrange [{-reach}:{reach}]; "
    if kind == "curve":
        return ["gnuplot", "-e", script + f"set samples {2 * COLUMNS}; plot {formula}"]
    script += f"set yrange [{-reach}:{reach}]; set samples {COLUMNS}; "
    if kind == "heat":
        script += f"set isosamples {ROWS}; f(x, y) = {formula}; plot '++' using 1:2:(f($1, $2)) with image"
    else:
        script += f"set isosamples {COLUMNS}; set contour base; unset surface; set view map; "
        script += f"set cntrparam levels 10; splot {formula}"
    return ["gnuplot", "-e", script]


def nabla(kind, source, reach, *options, size=f"{COLUMNS}x{ROWS}"):
    command = {"curve": "plot", "contours": "contour", "heat": "heat"}[kind]
    window = ["--x", f"{-reach}:{reach}"] + ([] if kind == "curve" else ["--y", f"{-reach}:{reach}"])
    levels = ["--levels", "10"] if kind == "contours" else []
    return [NABLA, command, source, "--size", size, *window, *levels, *options]


def programs(kind, formula, source, reach):
    """The command of every program that can draw the picture, by name."""
    colors = ["--glyphs", "blocks", "--color", "true"]
    plain = ["--glyphs", "ascii", "--color", "none"]
    commands = {"nabla": nabla(kind, source, reach, *plain), "nabla, colours": nabla(kind, source, reach, *colors)}
    if shutil.which("gnuplot"):
        # Without colours its heat maps show nothing.
        if kind != "heat":
            commands["gnuplot dumb"] = gnuplot(kind, formula, reach, f"dumb {COLUMNS} {ROWS}")
        commands["gnuplot dumb ansirgb"] = gnuplot(kind, formula, reach, f"dumb {COLUMNS} {ROWS} ansirgb")
    for name, scripts in PYTHON.items():
        if kind in scripts and find_spec(name):
            script = scripts[kind].format(columns=COLUMNS, rows=ROWS, reach=reach, formula=formula)
            commands[name] = [sys.executable, "-c", script]
    return commands


def run(command):
    """Milliseconds of the whole process, and what it wrote."""
    # Two of the peers ask for the size of the terminal, or for its colours.
    environment = {**os.environ, "COLUMNS": str(COLUMNS), "LINES": str(ROWS + 2), "FORCE_COLOR": "1"}
    start = time.perf_counter()
    result = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    return 1000 * (time.perf_counter() - start), result.stdout


def measure(commands):
    """Median milliseconds and the output of each command, run in turns after one run that warms up."""
    outputs = {name: run(command)[1] for name, command in commands.items()}
    times = {name: [] for name in commands}
    # Whoever follows the longest process finds the caches coldest: nobody always does.
    order = Random(1)
    for _ in range(RUNS):
        for name in order.sample(list(commands), len(commands)):
            times[name].append(run(commands[name])[0])
    return {name: (statistics.median(times[name]), outputs[name]) for name in commands}


def naive_size(text):
    """The bytes of the same cells when the colours of each are set before it, and reset at the end of a row."""
    size = 0
    styles = {}
    for sequence, glyph in re.findall(r"\x1b\[([0-9;]*)m|(.)", text, re.DOTALL):
        if glyph == "\n":
            size += len("\x1b[0m\n")
        elif glyph:
            codes = ";".join(styles.values())
            size += len((f"\x1b[{codes}m{glyph}" if codes else glyph).encode())
        for code in re.findall(r"[34]8;2;\d+;\d+;\d+|\d+", sequence):
            if code == "0":
                styles.clear()
            elif code in ("39", "49"):
                styles.pop(code[0], None)
            else:
                styles[code[0]] = code
    return size


def peak_megabytes(command):
    """The most memory that the process held at once."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1000)


def main():
    failures = []
    ratios = []
    pictures = [("curve", name, *CURVES[name]) for name in CURVES]
    pictures += [(kind, name, *MAPS[name]) for kind in ("contours", "heat") for name in MAPS]
    for kind, name, formula, source, reach in pictures:
        picture = f"{kind} {name}"
        results = measure(programs(kind, formula, source, reach))
        for program, (milliseconds, output) in results.items():
            print(f"{picture}\t{program}\t{milliseconds:.1f}\t{len(output)}", flush=True)
        ours = max(time for program, (time, _) in results.items() if program.startswith("nabla"))
        theirs = {program: time for program, (time, _) in results.items() if not program.startswith("nabla")}
        failures += [f"{picture}: {program} is faster" for program, time in theirs.items() if time < ours]
        if kind == "contours" and "gnuplot dumb" in theirs:
            plain = results["nabla"][0]
            if plain > theirs["gnuplot dumb"] / 4:
                failures.append(f"{picture}: more than a quarter of gnuplot's time")
        if kind == "heat":
            output = results["nabla, colours"][1]
            ratios.append((picture, len(output), naive_size(output.decode())))
    for picture, ours, naive in ratios:
        print(f"{picture}\tbytes beside a naive writer\t{ours}\t{naive}\t{ours / naive:.2f}")
        if ours > naive / 2:
            failures.append(f"{picture}: more than half the bytes of a naive writer")
    for size in ("250x100", "500x200", "1000x400"):
        command = nabla("contours", *MAPS["polynomial"][1:], size=size)
        milliseconds = statistics.median(run(command)[0] for _ in range(RUNS))
        megabytes = peak_megabytes(command)
        print(f"contours polynomial {size}\tnabla\t{milliseconds:.1f}\t{megabytes:.0f} MB", flush=True)
        if megabytes > 100:
            failures.append(f"contours polynomial {size}: more than 100 MB")
    sys.exit("\n".join(failures) or None)


if __name__ == "__main__":
    main()
