"""Solves one assignment problem with scipy; prints matched, points, seconds and peak KiB.

Usage: scipy_peer.py dense FILE ROWS COLUMNS PLACES
       scipy_peer.py sparse FILE ROWS COLUMNS ARCS

A dense file holds the points row after row in 16 bits without sign. A sparse file holds where each
row's arcs begin and the number of arcs, the arcs' columns, and their points, in 32 bits.
"""

import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def dense(path, rows, columns, places):
    points = numpy.fromfile(path, dtype=numpy.uint16).reshape(rows, columns)
    costs = numpy.repeat(points, places, axis=1) if places > 1 else points
    # The type that scipy computes in, and least cost, so that it makes no copy of its own.
    costs = costs.astype(numpy.float64)
    numpy.negative(costs, out=costs)
    start = time.perf_counter()
    row, column = linear_sum_assignment(costs)
    seconds = time.perf_counter() - start
    return len(row), -int(costs[row, column].sum()), seconds


def sparse(path, rows, columns, arcs):
    numbers = numpy.fromfile(path, dtype=numpy.int32)
    starts, where, points = numpy.split(numbers, [rows + 1, rows + 1 + arcs])
    # Costs above 0, since scipy takes 0 for no arc.
    highest = int(points.max()) + 1
    costs = csr_matrix((highest - points, where, starts), shape=(rows, columns))
    start = time.perf_counter()
    row, column = min_weight_full_bipartite_matching(costs)
    seconds = time.perf_counter() - start
    return len(row), len(row) * highest - int(costs[row, column].sum()), seconds


def peak_kib():
    """Of this process alone; getrusage would count its parent's memory too."""
    with open("/proc/self/status") as status:
        return next(line.split()[1] for line in status if line.startswith("VmHWM"))


kind, path, *sizes = sys.argv[1:]
matched, points, seconds = {"dense": dense, "sparse": sparse}[kind](path, *map(int, sizes))
print(matched, points, seconds, peak_kib())
