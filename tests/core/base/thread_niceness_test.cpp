// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_niceness.h"

#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>

TEST(ThreadNiceness, HoldsForTheCallingThreadAlone) {
    const int before = getpriority(PRIO_PROCESS, 0);
    int inside = before;
    std::thread worker([&inside] {
        qd::standBehindInteractiveThreads();
        inside = getpriority(PRIO_PROCESS, 0);
    });
    worker.join();
    EXPECT_GE(inside, 10);
    EXPECT_EQ(getpriority(PRIO_PROCESS, 0), before);
}
