// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/processor_level.h"

#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace qd {
namespace {

TEST(ProcessorLevel, IsWhatTheSystemSaysOfTheProcessor) {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line) && line.rfind("flags", 0) != 0) {
    }
    if (line.empty()) GTEST_SKIP() << "the system does not tell the processor's flags";
    line += ' ';
    const auto has = [&](const char* flag) {
        return line.find(std::string(" ") + flag + " ") != std::string::npos;
    };
    std::size_t level = 1;
    if (has("avx2") && has("fma") && has("bmi2")) {
        level = 2;
        if (has("avx512f") && has("avx512bw") && has("avx512cd") && has("avx512dq") && has("avx512vl"))
            level = 3;
    }
    EXPECT_EQ(runnableLevels(), level);
}

}  // namespace
}  // namespace qd
