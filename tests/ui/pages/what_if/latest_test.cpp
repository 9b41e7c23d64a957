// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/latest.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/core/risk/what_if_fixture.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::what_if;

namespace {

class WhatIfLatest : public testing::Test {
protected:
    void SetUp() override {
        m_draft = std::make_shared<const risk::WhatIfDraft>(risk::startingDraft(*m_model));
        m_latest.begin(m_model, m_draft, risk::measureWhatIf(*m_model, *m_draft).value(), scalesOf(*m_model));
        QObject::connect(&m_latest, &Latest::shown, &m_latest,
                         [this](const DisplayPtr& display) { m_shown.push_back(display); });
        QObject::connect(&m_latest, &Latest::committed, &m_latest,
                         [this](const DraftPtr&, const DraftPtr& after, const QString& words) {
                             m_committed.push_back(after);
                             m_words.append(words);
                         });
    }
    void frame(double weight) { m_latest.ask({Edit::weightOf(1, weight), {}, false, {}}); }
    void let(double weight) { m_latest.ask({Edit::weightOf(1, weight), {}, true, QStringLiteral("Weight")}); }
    [[nodiscard]] bool settled() {
        return QTest::qWaitFor([this] { return !m_latest.busy(); }, 20'000);
    }

    SystemClock m_clock;
    JobBridge m_jobs{m_clock};
    Latest m_latest{m_jobs};
    risk::WhatIfModelPtr m_model = risk::test::whatIfModel(20);
    DraftPtr m_draft;
    std::vector<DisplayPtr> m_shown;
    std::vector<DraftPtr> m_committed;
    QStringList m_words;
};

}  // namespace

TEST_F(WhatIfLatest, FramesThatCameTooLateAreDroppedAndTheLastIsShown) {
    for (int i = 1; i <= 100; ++i)
        frame(0.002 * i);
    ASSERT_TRUE(settled());
    ASSERT_FALSE(m_shown.empty());
    EXPECT_LT(m_shown.size(), 100U);
    EXPECT_EQ(m_shown.size() + static_cast<std::size_t>(m_latest.dropped()), 100U);
    EXPECT_NEAR(m_shown.back()->draft->weights[1], 0.2, 1e-12);
    EXPECT_TRUE(m_committed.empty());
    EXPECT_EQ(m_latest.draft(), m_draft) << "frames decide nothing";
}

TEST_F(WhatIfLatest, WhatCommitsIsNeverDroppedAndBuildsOnWhatCameBefore) {
    let(0.3);
    frame(0.9);
    m_latest.ask({Edit::lockOf(1, true), {}, true, QStringLiteral("Lock")});
    for (int i = 0; i < 20; ++i)
        frame(0.5);
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_words, QStringList({QStringLiteral("Weight"), QStringLiteral("Lock")}));
    EXPECT_NEAR(m_latest.draft()->weights[1], 0.3, 1e-12);
    EXPECT_EQ(m_latest.draft()->locked[1], 1);
    EXPECT_NEAR(m_shown.back()->draft->weights[1], 0.3, 1e-12) << "locked: the frames move nothing";
}

TEST_F(WhatIfLatest, TakingBackDropsWhatIsUnderWay) {
    let(0.4);
    ASSERT_TRUE(settled());
    for (int i = 0; i < 10; ++i)
        frame(0.7);
    let(0.8);
    m_latest.stand(m_draft);
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_latest.draft(), m_draft);
    EXPECT_EQ(m_shown.back()->draft, m_draft);
    EXPECT_EQ(m_committed.size(), 1U);
}

TEST_F(WhatIfLatest, AnAnswerAboutAnotherModelIsNotShown) {
    frame(0.5);
    const auto other = risk::test::whatIfModel(5);
    const auto draft = std::make_shared<const risk::WhatIfDraft>(risk::startingDraft(*other));
    m_latest.begin(other, draft, risk::measureWhatIf(*other, *draft).value(), scalesOf(*other));
    QTest::qWait(50);
    EXPECT_TRUE(m_shown.empty());
    m_latest.ask({});
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_shown.back()->model, other);
}

TEST_F(WhatIfLatest, AnErrorIsToldAndTheNextEditGoesOn) {
    QSignalSpy failed(&m_latest, &Latest::failed);
    risk::WhatIfDraft broken = *m_draft;
    broken.limits.maxTurnover = std::nan("");
    m_latest.stand(std::make_shared<const risk::WhatIfDraft>(broken));
    ASSERT_TRUE(settled());
    EXPECT_EQ(failed.count(), 1);
    m_latest.stand(m_draft);
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_shown.back()->draft, m_draft);
}
