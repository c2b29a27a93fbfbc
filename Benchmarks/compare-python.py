#!/usr/bin/env python3
"""Times JAX and numexpr on the grids of `Benchmarks`, beside nabla, on one thread each.

    python3 -m venv venv && venv/bin/pip install jax numexpr
    swift build -c release --package-path Benchmarks
    venv/bin/python Benchmarks/compare-python.py

Prints one line per grid and peer, separated by tabs: name, peer, nabla, peer's time (both in milliseconds, medians),
ratio. Every peer computes f and, except for grid-separable, both partial derivatives on 1024 x 1024 points in double
precision. JAX differentiates by itself (value_and_grad over all points, compiled); numexpr gets the derivatives written
out by hand, and its best form: what depends on x or on y alone is handed to it as a row or a column.
"""

import os
import statistics
import subprocess
import time
from pathlib import Path

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["NUMEXPR_NUM_THREADS"] = "1"
os.environ["JAX_PLATFORMS"] = "cpu"
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

import jax
import jax.numpy as jnp
import numexpr
import numpy

jax.config.update("jax_enable_x64", True)

SIZE = 1024
RUNS = 51
AXIS = numpy.linspace(-2.0, 2.0, SIZE)
PROGRAM = Path(__file__).parent / ".build/release/Benchmarks"

FUNCTIONS = {
    "grid-polynomial": lambda x, y: x**3 + x**2 * y + y**2,
    "grid-trig": lambda x, y: jnp.exp(-(x**2 + y**2)) * jnp.sin(3 * x) * jnp.cos(3 * y),
    "grid-coupled": lambda x, y: jnp.sin(x * y) * jnp.exp(-((x - y) ** 2)),
    "grid-separable": lambda x, y: jnp.sin(x) * jnp.cos(y),
}

EXPRESSIONS = {
    "grid-polynomial": ["x**3 + x**2 * y + y**2", "3 * x**2 + 2 * x * y", "x**2 + 2 * y"],
    "grid-trig": [
        "exp(-(x**2 + y**2)) * sin(3 * x) * cos(3 * y)",
        "exp(-(x**2 + y**2)) * (3 * cos(3 * x) - 2 * x * sin(3 * x)) * cos(3 * y)",
        "exp(-(x**2 + y**2)) * sin(3 * x) * (-3 * sin(3 * y) - 2 * y * cos(3 * y))",
    ],
    "grid-coupled": [
        "sin(x * y) * exp(-(x - y)**2)",
        "exp(-(x - y)**2) * (y * cos(x * y) - 2 * (x - y) * sin(x * y))",
        "exp(-(x - y)**2) * (x * cos(x * y) + 2 * (x - y) * sin(x * y))",
    ],
    "grid-separable": ["sin(x) * cos(y)"],
}


def median_milliseconds(work):
    """The median time of a call, after two calls that warm up."""
    work()
    work()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def jax_milliseconds(name):
    function = FUNCTIONS[name]
    if name != "grid-separable":
        function = jax.value_and_grad(function, argnums=(0, 1))
    over_row = jax.vmap(function, in_axes=(0, None))
    over_grid = jax.jit(jax.vmap(over_row, in_axes=(None, 0)))
    axis = jnp.asarray(AXIS)
    return median_milliseconds(lambda: jax.block_until_ready(over_grid(axis, axis)))


def numexpr_milliseconds(name):
    axes = {"x": AXIS[None, :], "y": AXIS[:, None]}
    outputs = [numpy.empty((SIZE, SIZE)) for _ in EXPRESSIONS[name]]

    def work():
        for expression, output in zip(EXPRESSIONS[name], outputs):
            numexpr.evaluate(expression, axes, out=output)

    return median_milliseconds(work)


def nabla_milliseconds():
    """The second column of the lines that the Swift benchmark prints."""
    lines = subprocess.run([PROGRAM, "grid-"], check=True, capture_output=True, text=True).stdout.splitlines()
    return {name: float(ours) for name, ours, *_ in (line.split("\t") for line in lines)}


def main():
    nabla = nabla_milliseconds()
    for name in FUNCTIONS:
        for peer, measure in (("JAX", jax_milliseconds), ("numexpr", numexpr_milliseconds)):
            theirs = measure(name)
            print(f"{name}\t{peer}\t{nabla[name]:.3f}\t{theirs:.3f}\t{nabla[name] / theirs:.2f}", flush=True)


if __name__ == "__main__":
    main()
