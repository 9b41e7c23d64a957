// SPDX-License-Identifier: GPL-3.0-or-later
// qd-worker: learning in a process of its own (docs/adr/0005-learning-in-a-worker.md). It has no Qt, no vault
// and no keys. Today it tells what it can compute with; training specifications come to it through its
// standard input.
#include <cstdio>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/crypto/process_hardening.h"
#include "core/learn/compute_device.h"

namespace qd::worker {

namespace {

constexpr const char* kUsage =
    "usage: qd-worker devices\n"
    "  devices   what LibTorch can compute with here, checked by a matrix product, as JSON\n";

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

}  // namespace

}  // namespace qd::worker

int main(int argc, char** argv) {
    qd::crypto::forbidCoreDumps();
    const std::string_view command = argc == 2 ? argv[1] : "";
    if (command == "devices") return qd::worker::devices();
    std::fputs(qd::worker::kUsage, command == "--help" ? stdout : stderr);
    return command == "--help" ? 0 : qd::exitCode(qd::ErrorCode::Usage);
}
