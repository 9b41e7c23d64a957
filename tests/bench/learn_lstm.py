#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times a training step of the recurrent net beside PyTorch, on the same machine, threads and BLAS, in one run.

A step is forward, loss (mean square of all hidden states) and backward of 512 sequences x 60 sessions x 10 features
through 2 layers of 128. Two peers take turns with it: torch::nn::LSTM of the LibTorch that qd-worker is linked to, in
the same process, and torch.nn.LSTM of python3-torch (Debian; only this script wants it) in one of its own.

    tests/bench/learn_lstm.py [--threads 1 2] [--rounds 5] [--core-type SkylakeX|Haswell|...|none] [--python /usr/bin/python3]
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

BATCH, STEPS, FEATURES, HIDDEN, LAYERS = 512, 60, 10, 128, 2

PEER = f"""
import json, resource, sys, time
import torch
threads, repeats = int(sys.argv[1]), int(sys.argv[2])
torch.set_num_threads(threads)
torch.manual_seed(1)
net = torch.nn.LSTM({FEATURES}, {HIDDEN}, {LAYERS}, batch_first=True)
x = torch.randn({BATCH}, {STEPS}, {FEATURES})
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
seconds = []
for i in range(repeats + 1):
    start = time.perf_counter()
    net.zero_grad()
    net(x)[0].square().mean().backward()
    seconds.append(time.perf_counter() - start)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({{"torch": torch.__version__, "seconds": seconds[1:], "step_bytes": (peak - before) * 1024}}))
"""


def environment(core_type: str, wait: str) -> dict:
    variables = {k: v for k, v in os.environ.items() if k not in ("OPENBLAS_CORETYPE", "OMP_WAIT_POLICY")}
    if core_type != "none":
        variables["OPENBLAS_CORETYPE"] = core_type
    if wait != "none":
        variables["OMP_WAIT_POLICY"] = wait
    return variables


def run(command: list, text: str, variables: dict) -> dict:
    done = subprocess.run(command, input=text, capture_output=True, text=True, env=variables, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command[:2])} failed: {done.stderr.strip()[-500:]}")
    return json.loads(done.stdout)


def summary(seconds: list) -> dict:
    return {"median_ms": 1e3 * statistics.median(seconds), "min_ms": 1e3 * min(seconds), "runs": len(seconds)}


def measure(args, threads: int) -> dict:
    variables = environment(args.core_type, args.wait)
    task = {"suite": "lstm", "threads": threads, "repeats": args.repeats, "checkpointing": args.checkpointing}
    own, inside, python = [], [], []
    for _ in range(args.rounds):
        worker = run([str(args.worker), "bench"], json.dumps(task) + "\n", variables)
        own += worker["seconds"]
        inside += worker["peer_seconds"]
        peer = run([args.python, "-c", PEER, str(threads), str(args.repeats)], "",
                   variables | {"OMP_NUM_THREADS": str(threads)})
        python += peer["seconds"]
    best = min(statistics.median(inside), statistics.median(python))
    fastest = min(min(inside), min(python))
    return {"threads": threads, "kernels": worker["kernels"], "libtorch": worker["torch"], "torch": peer["torch"],
            "own": summary(own), "libtorch_eager": summary(inside), "python_eager": summary(python),
            "ratio_of_medians": statistics.median(own) / best, "ratio_of_minima": min(own) / fastest,
            "own_peak_mb": worker["peak_bytes"] / 1e6, "libtorch_peak_mb": worker["peer_peak_bytes"] / 1e6,
            "python_step_mb": peer["step_bytes"] / 1e6, "gradients_apart": worker["apart"]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = Path(__file__).resolve().parents[2]
    parser.add_argument("--worker", type=Path, default=root / "build/release/bin/qd-worker")
    parser.add_argument("--python", default="/usr/bin/python3", help="one that has torch")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--repeats", type=int, default=5, help="steps of each side in a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core-type", default="SkylakeX", help="OPENBLAS_CORETYPE of every side, or none")
    parser.add_argument("--wait", default="passive", help="OMP_WAIT_POLICY of every side, or none")
    parser.add_argument("--checkpointing", action="store_true")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    results = [measure(args, threads) for threads in args.threads]
    if args.json:
        print(json.dumps({"core_type": args.core_type, "wait": args.wait, "results": results}))
        return 0
    print(f"OPENBLAS_CORETYPE={args.core_type} OMP_WAIT_POLICY={args.wait}, load {os.getloadavg()[0]:.1f}")
    for r in results:
        print(f"{r['threads']} thread(s), kernels {r['kernels']}, LibTorch {r['libtorch']}, Python's {r['torch']}")
        for key, label in (("own", "own"), ("libtorch_eager", "torch::nn::LSTM"), ("python_eager", "torch.nn.LSTM")):
            print(f"  {label:16} median {r[key]['median_ms']:7.1f} ms  min {r[key]['min_ms']:7.1f} ms  of {r[key]['runs']}")
        print(f"  ratio to the faster peer: medians {r['ratio_of_medians']:.3f}, minima {r['ratio_of_minima']:.3f}")
        print(f"  peak of tensors in a step: own {r['own_peak_mb']:.0f} MB, torch::nn::LSTM {r['libtorch_peak_mb']:.0f} MB;"
              f" Python's process grew by {r['python_step_mb']:.0f} MB")
        print(f"  largest difference of a gradient: {r['gradients_apart']:.1e} of its largest value")
    return 0


if __name__ == "__main__":
    sys.exit(main())
