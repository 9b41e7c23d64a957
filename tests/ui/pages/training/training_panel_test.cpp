// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_panel.h"

#include <QDir>
#include <QPushButton>

#include <gtest/gtest.h>

#include "tests/ui/pages/training/made_up_training.h"
#include "ui/charts/curve_chart.h"
#include "ui/charts/time_series_chart.h"
#include "ui/kit/job_bridge.h"
#include "ui/pages/training/training_inspector.h"

using namespace qd;
using namespace qd::ui::pages::training;

namespace {

class TrainingPanelTest : public ::testing::Test {
protected:
    TrainingPanelTest() { m_panel.resize(820, 900); }
    void show(std::shared_ptr<desk::TrainingView> view) {
        m_panel.show(trainingDisplay(std::move(view), QStringLiteral("job 7")));
    }
    /// Pictures for a person to look at, where the variable names a folder.
    void picture(const char* name) {
        const QString folder = qEnvironmentVariable("QD_PICTURES");
        if (!folder.isEmpty())
            m_panel.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
    }
    SystemClock m_clock;
    ui::Theme m_theme;
    ui::JobBridge m_jobs{m_clock};
    TrainingPanel m_panel{m_theme, m_jobs};
};

}  // namespace

TEST_F(TrainingPanelTest, ShowsCurvesWhileItLearnsAndGrowthWhenItIsTested) {
    show(underWay());
    EXPECT_EQ(m_panel.view(), TrainingPanel::View::Loss);
    EXPECT_FALSE(m_panel.curves(TrainingPanel::View::Loss)->isEmpty());
    picture("training-running");
    m_panel.show(trainingDisplay(tested(0.1, 0.9), QStringLiteral("12")));
    EXPECT_EQ(m_panel.view(), TrainingPanel::View::Growth);
    EXPECT_NE(m_panel.growth()->data(), nullptr);
    picture("training-done");
}

TEST_F(TrainingPanelTest, TheViewStaysWhileEpochsCome) {
    show(underWay());
    m_panel.setView(TrainingPanel::View::Speed);
    auto more = underWay();
    more->fraction = 0.4;
    show(more);
    EXPECT_EQ(m_panel.view(), TrainingPanel::View::Speed);
}

TEST_F(TrainingPanelTest, ResumeAndDiscardAreOfferedWhereItStandsStillOnly) {
    TrainingInspector inspector(m_theme);
    inspector.show(trainingDisplay(underWay(), QStringLiteral("job 7")), true);
    EXPECT_TRUE(inspector.resumeButton()->isHidden());
    auto stopped = underWay();
    stopped->row.state = desk::TrainingState::Interrupted;
    stopped->notices.push_back({"memory.step_down", say("a smaller batch")});
    inspector.show(trainingDisplay(stopped, QStringLiteral("training 3")), true);
    EXPECT_FALSE(inspector.resumeButton()->isHidden());
    EXPECT_TRUE(inspector.discardButton()->isEnabled());
    EXPECT_TRUE(inspector.configuration().contains(QStringLiteral("version: 1")));
    inspector.show(trainingDisplay(stopped, QStringLiteral("training 3")), false);
    EXPECT_FALSE(inspector.resumeButton()->isEnabled()) << "this role may not run trainings";
}
