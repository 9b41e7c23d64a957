// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows while nobody is signed in, and what it says when its settings cannot be kept.
#include <QPushButton>
#include <QTest>

#include "tests/app/window/demo_console.h"
#include "ui/kit/toast.h"
#include "ui/wizards/restore_wizard.h"
#include "ui/wizards/unlock_view.h"

namespace qd::console::test {
namespace {

class LockedWindow : public DemoConsole {
protected:
    [[nodiscard]] int told() {
        int times = 0;
        for (const auto* toast : window().findChildren<ui::Toast*>())
            if (toast->text().contains(QStringLiteral("disk is full"))) times += toast->times();
        return times;
    }
};

TEST_F(LockedWindow, ARestoreBeginsFromTheLockAtTheWorkspaceThatIsLocked) {
    open({1280, 800});
    window().trigger(QStringLiteral("lock"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return frame().findChild<ui::wizards::UnlockView*>() != nullptr; }));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_console->session() == nullptr; }, 10'000));
    auto* restore = frame().findChild<QPushButton*>(QStringLiteral("restore"));
    ASSERT_NE(restore, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return restore->isVisible(); }, 10'000));
    QTest::keyClick(restore, Qt::Key_Space);
    auto* wizard = frame().findChild<ui::wizards::RestoreWizard*>();
    ASSERT_NE(wizard, nullptr);
    EXPECT_TRUE(wizard->isVisible());
    EXPECT_EQ(wizard->flow().target(), path("demo.qdw"));
    wizard->reject();
}

TEST_F(LockedWindow, SettingsThatCannotBeStoredAreToldOnceUntilTheyAreStoredAgain) {
    std::atomic<bool> fails = true;
    std::atomic<int> writes = 0;
    m_preferences.setStore({{},
                            [&](const QByteArray&) -> Status {
                                ++writes;
                                if (fails) return Error{ErrorCode::Io, say("the disk is full")};
                                return Ok{};
                            }},
                           *m_jobs);
    open({1280, 800});
    int value = 0;
    const auto change = [&] {
        const int before = writes;
        m_preferences.setValue(QStringLiteral("test.value"), ++value);
        ASSERT_TRUE(QTest::qWaitFor([&] { return writes > before; }, 5'000));
        settle(100);
    };
    change();
    EXPECT_EQ(told(), 1);
    change();
    EXPECT_EQ(told(), 1) << "known already";
    fails = false;
    change();
    fails = true;
    change();
    EXPECT_EQ(told(), 2);
    m_preferences.setStore({}, *m_jobs);
}

}  // namespace
}  // namespace qd::console::test
