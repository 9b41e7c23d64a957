// SPDX-License-Identifier: GPL-3.0-or-later
// qd-worker: learning in a process of its own (docs/adr/0005-learning-in-a-worker.md). It has no Qt, no vault
// and no keys. It tells what it can compute with, and sweeps moving-average crosses as tensors; tasks come to
// it through its standard input, the answer is one JSON document on its standard output, progress goes to
// standard error.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "app/worker/sweep_task.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/crypto/process_hardening.h"
#include "core/learn/compute_device.h"

namespace qd::worker {

namespace {

constexpr const char* kUsage =
    "usage: qd-worker devices | sweep\n"
    "  devices   what LibTorch can compute with here, checked by a matrix product, as JSON\n"
    "  sweep     moving-average crosses by the thousand, a task on standard input "
    "(app/worker/sweep_task.h)\n";

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

int sweep() {
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
    const auto done = runSweepTask(*input, job);
    if (!done.ok()) return fail(done.error());
    std::printf("%s\n", done->dump().c_str());
    return 0;
}

}  // namespace

}  // namespace qd::worker

int main(int argc, char** argv) {
    qd::crypto::forbidCoreDumps();
    const std::string_view command = argc == 2 ? argv[1] : "";
    if (command == "devices") return qd::worker::devices();
    if (command == "sweep") return qd::worker::sweep();
    std::fputs(qd::worker::kUsage, command == "--help" ? stdout : stderr);
    return command == "--help" ? 0 : qd::exitCode(qd::ErrorCode::Usage);
}
