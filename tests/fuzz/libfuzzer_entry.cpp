// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls; compiled once a target, which QD_FUZZ_TARGET names.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    qd::fuzz::QD_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
