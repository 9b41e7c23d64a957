#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step of the graph net beside PyTorch eager of the same LibTorch (python3-torch of Debian): 12 graphs of
500 names, all to all, 4 heads of 16, 2 layers; forward, mean square, backward. Both sides in turns, in one run, with
the same threads and the same OpenBLAS. PyTorch is measured in the ways that people write GATv2, and once as the GAT
of 2018, whose scores are of rank one and cost less.

    python3 tests/bench/learn_gat.py --worker build/release/bin/qd-worker [--threads 1 2] [--rounds 3] [--json]
"""
import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time

GRAPHS, NAMES, FEATURES, HEADS, WIDTH, LAYERS = 12, 500, 10, 4, 16, 2
FORMS = {"by graph and head": 3, "by head": 1, "whole, einsum": 1, "GAT of 2018": 2}
GOAL = 0.5


def peer(form: str, steps: int) -> None:
    """Runs in a process of its own: times of `steps` steps after one, and what they took, as JSON on stdout."""
    import torch
    from torch.nn.functional import elu, leaky_relu, softmax

    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    torch.manual_seed(1)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    def one_head(target, source, a):
        scores = leaky_relu(target.unsqueeze(-2) + source.unsqueeze(-3), 0.2) @ a
        return softmax(scores, -1) @ source

    def by_head(target, source, a):
        return torch.stack([one_head(target[..., h, :], source[..., h, :], a[h]) for h in range(HEADS)], -2)

    def by_graph(target, source, a):
        return torch.stack([by_head(target[g], source[g], a) for g in range(GRAPHS)])

    def whole(target, source, a):
        scores = torch.einsum("gijhd,hd->gijh", leaky_relu(target[:, :, None] + source[:, None], 0.2), a)
        return torch.einsum("gijh,gjhd->gihd", softmax(scores, 2), source)

    def static(target, source, a):
        scores = leaky_relu((target * a).sum(-1)[:, :, None] + (source * a).sum(-1)[:, None], 0.2)
        return torch.einsum("gijh,gjhd->gihd", softmax(scores, 2), source)

    attend = {"by graph and head": by_graph, "by head": by_head, "whole, einsum": whole, "GAT of 2018": static}[form]
    layers = torch.nn.ModuleList(
        torch.nn.Linear(FEATURES if k == 0 else HEADS * WIDTH, 2 * HEADS * WIDTH) for k in range(LAYERS))
    attention = [torch.nn.Parameter(0.3 * torch.randn(HEADS, WIDTH)) for _ in range(LAYERS)]
    x, times = torch.randn(GRAPHS, NAMES, FEATURES), []
    for _ in range(steps + 1):
        begin = time.perf_counter()
        h = x
        for layer, a in zip(layers, attention):
            both = layer(h).view(GRAPHS, NAMES, 2, HEADS, WIDTH)
            h = elu(attend(both[:, :, 0], both[:, :, 1], a).reshape(GRAPHS, NAMES, HEADS * WIDTH))
        h.square().mean().backward()
        times.append(time.perf_counter() - begin)
        for parameter in [*layers.parameters(), *attention]:
            parameter.grad = None
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps({"seconds": times[1:], "bytes": grown * 1024, "torch": torch.__version__}))


def run(command: list, environment: dict, given: str = "") -> dict:
    done = subprocess.run(command, input=given, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    return json.loads(done.stdout)


def sides(worker: str, threads: int, rounds: int, environment: dict) -> dict:
    """Seconds of each side over all rounds, and bytes."""
    found = {"quarterdeck": {"seconds": [], "bytes": 0}, **{form: {"seconds": [], "bytes": 0} for form in FORMS}}
    task = {"suite": "gat", "threads": threads, "repeats": 9, "peer": False}
    for _ in range(rounds):
        own = run([worker, "bench"], environment, json.dumps(task) + "\n")
        found["quarterdeck"]["seconds"] += own["seconds"]
        found["quarterdeck"]["bytes"] = own["peak_bytes"]
        found["kernels"], found["torch"] = own["kernels"], own["torch"]
        for form, steps in FORMS.items():
            other = run([sys.executable, __file__, "--peer", form, "--steps", str(steps)], environment)
            found[form]["seconds"] += other["seconds"]
            found[form]["bytes"] = max(found[form]["bytes"], other["bytes"])
            found["pytorch"] = other["torch"]
    return found


def told(found: dict, threads: int) -> dict:
    """Medians and minima by side, and the ratio to the fastest way of the same net."""
    rows = {name: {"median": statistics.median(side["seconds"]), "min": min(side["seconds"]), "bytes": side["bytes"]}
            for name, side in found.items() if isinstance(side, dict)}
    same = [form for form in FORMS if form != "GAT of 2018"]
    fastest = min(same, key=lambda form: rows[form]["min"])
    ratios = {key: rows["quarterdeck"][key] / rows[fastest][key] for key in ("median", "min")}
    return {"threads": threads, "kernels": found["kernels"], "libtorch": found["torch"], "pytorch": found["pytorch"],
            "sides": rows, "fastest": fastest, "ratio": ratios, "goal": GOAL}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worker", default="build/release/bin/qd-worker")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--peer", choices=list(FORMS), help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=int, default=1, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peer:
        peer(args.peer, args.steps)
        return 0
    results = []
    for threads in args.threads:
        # The same for both sides; OPENBLAS_CORETYPE as it is set, since it decides the speed of products. Memory stays
        # with the process: PyTorch's large tensors would cost twice the time if each came fresh from the system.
        environment = {**os.environ, "OMP_NUM_THREADS": str(threads), "OMP_WAIT_POLICY": "passive",
                       "MALLOC_TRIM_THRESHOLD_": "16000000000", "MALLOC_MMAP_THRESHOLD_": "16000000000"}
        results.append(told(sides(args.worker, threads, args.rounds, environment), threads))
    if args.json:
        print(json.dumps({"openblas_coretype": os.environ.get("OPENBLAS_CORETYPE", ""), "results": results}))
        return 0
    print(f"OPENBLAS_CORETYPE={os.environ.get('OPENBLAS_CORETYPE', '(not set)')} on both sides")
    for result in results:
        print(f"{result['threads']} threads, kernels {result['kernels']}, LibTorch {result['libtorch']}, "
              f"PyTorch {result['pytorch']}")
        for name, row in result["sides"].items():
            print(f"  {name:20} median {1e3 * row['median']:8.1f} ms  min {1e3 * row['min']:8.1f} ms  "
                  f"memory {row['bytes'] / 1e6:7.0f} MB")
        print(f"  {result['ratio']['median']:.3f} of '{result['fastest']}' by medians, {result['ratio']['min']:.3f} by "
              f"minima (goal {GOAL})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
