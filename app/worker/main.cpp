// SPDX-License-Identifier: GPL-3.0-or-later
// qd-worker: learning in a process of its own (docs/adr/0005-learning-in-a-worker.md). It has no Qt, no vault
// and no keys. It tells what it can compute with, trains nets, asks them and measures a step of theirs, and
// sweeps moving-average crosses as tensors. Tasks come to it through its standard input. It answers a sweep
// with one JSON document on its standard output (progress goes to standard error), the others with frames.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "app/worker/bench_task.h"
#include "app/worker/frame_task.h"
#include "app/worker/infer_task.h"
#include "app/worker/measure_task.h"
#include "app/worker/sweep_task.h"
#include "app/worker/train_task.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/crypto/process_hardening.h"
#include "core/learn/compute_device.h"

namespace qd::worker {

namespace {

constexpr const char* kUsage =
    "usage: qd-worker devices | bench | sweep | train | infer | measure\n"
    "  devices   what LibTorch can compute with here, checked by a matrix product, as JSON\n"
    "  bench     training steps beside LibTorch's own, a task on standard input (app/worker/bench_task.h)\n"
    "  sweep     moving-average crosses by the thousand, a task on standard input "
    "(app/worker/sweep_task.h)\n"
    "  train     a net by walk-forward; infer: asks one; measure: time and memory of a step; all three take "
    "a\n"
    "            task as a frame on standard input and tell by frames (core/model/worker_frames.h)\n";

constexpr std::size_t kPipeBytes = 1 << 16;
constexpr std::size_t kMostInput = std::size_t{4} << 30U;

int fail(const Error& error) {
    std::fprintf(stderr, "qd-worker: %s\n", error.describe().c_str());
    return exitCode(error.code);
}

int devices() {
    Json list = Json::array();
    for (const auto& device : learn::computeDevices()) {
        if (const auto works = learn::checkDevice(device); !works.ok()) return fail(works.error());
        Json item = Json::object();
        item.set("id", device.id);
        if (device.threads > 0) item.set("threads", device.threads);
        list.push(std::move(item));
    }
    Json document = Json::object();
    document.set("torch", learn::torchVersion()).set("devices", std::move(list));
    std::printf("%s\n", document.dump().c_str());
    return 0;
}

Result<std::string> wholeInput() {
    std::string input;
    std::vector<char> part(kPipeBytes);
    for (std::size_t got = 0; (got = std::fread(part.data(), 1, part.size(), stdin)) > 0;) {
        if (input.size() + got > kMostInput)
            return Error{ErrorCode::BadInput, "the task is larger than 4 GiB"};
        input.append(part.data(), got);
    }
    if (std::ferror(stdin) != 0) return Error{ErrorCode::Io, "the task could not be read"};
    return input;
}

/// A task on standard input, answered with one document.
template <class Task>
int answer(const Task& task) {
    const SystemClock clock;
    const jobs::JobContext job(
        {},
        [](const jobs::Progress& progress) {
            std::fprintf(stderr, "{\"stage\":\"%s\",\"fraction\":%.4f}\n", progress.stage.c_str(),
                         progress.fraction);
        },
        clock);
    const auto input = wholeInput();
    if (!input.ok()) return fail(input.error());
    const auto done = task(*input, clock, job);
    if (!done.ok()) return fail(done.error());
    std::printf("%s\n", done->dump().c_str());
    return 0;
}

int sweep() {
    return answer([](std::string_view input, const Clock&, const jobs::JobContext& job) {
        return runSweepTask(input, job);
    });
}

}  // namespace

}  // namespace qd::worker

int main(int argc, char** argv) {
    qd::crypto::forbidCoreDumps();
    const std::string_view command = argc == 2 ? argv[1] : "";
    if (command == "devices") return qd::worker::devices();
    if (command == "bench") return qd::worker::answer(qd::worker::runBenchTask);
    if (command == "sweep") return qd::worker::sweep();
    if (command == "train")
        return qd::worker::runFrameTask(qd::model::FrameKind::Train, qd::worker::runTrainTask);
    if (command == "infer")
        return qd::worker::runFrameTask(qd::model::FrameKind::Infer, qd::worker::runInferTask);
    if (command == "measure")
        return qd::worker::runFrameTask(qd::model::FrameKind::Measure, qd::worker::runMeasureTask);
    std::fputs(qd::worker::kUsage, command == "--help" ? stdout : stderr);
    return command == "--help" ? 0 : qd::exitCode(qd::ErrorCode::Usage);
}
