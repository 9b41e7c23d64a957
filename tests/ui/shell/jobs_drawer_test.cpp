// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs_drawer.h"

#include "tests/ui/shell/workspace_fixture.h"

namespace qd::ui::shell {
namespace {

constexpr int kQuietMs = 30;

class JobsDrawerTest : public test::WorkspaceFixture {
protected:
    JobsDrawerTest() { m_drawer.setQuietMs(kQuietMs); }
    void run(bool well) {
        m_jobs.run<int>(
            QStringLiteral("Job"),
            [well](jobs::JobContext&) -> Result<int> {
                if (well) return 1;
                return Error{ErrorCode::Internal, "it broke"};
            },
            &m_drawer, [](const Result<int>&) {});
    }
    void waitForAll() {
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_jobs.model()->activeCount() == 0; }, 5000));
    }
    bool closes() {
        return QTest::qWaitFor([this] { return !m_drawer.isVisible(); }, 20 * kQuietMs);
    }

    JobsDrawer m_drawer{m_theme, m_jobs};
};

TEST_F(JobsDrawerTest, ClosesAfterTheLastJobHasEndedWell) {
    run(true);
    EXPECT_TRUE(m_drawer.isVisible());
    waitForAll();
    EXPECT_TRUE(closes());
}

TEST_F(JobsDrawerTest, AFailureStaysEvenWhenALaterJobEndsWell) {
    run(false);
    waitForAll();
    run(true);
    waitForAll();
    EXPECT_FALSE(closes());
    m_drawer.dismiss();
    run(true);
    waitForAll();
    EXPECT_TRUE(closes()) << "a failure that was dismissed holds nothing open";
}

TEST_F(JobsDrawerTest, WhatTheUserOpenedStays) {
    m_drawer.toggle();
    run(true);
    waitForAll();
    EXPECT_FALSE(closes());
}

}  // namespace
}  // namespace qd::ui::shell
