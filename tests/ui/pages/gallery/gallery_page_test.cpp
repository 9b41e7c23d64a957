// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery/gallery_page.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "tests/ui/kit/nameless.h"
#include "ui/pages/gallery/gallery_sections.h"
#include "ui/pages/gallery/register.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::gallery;

namespace {

/// The window around the page: the gallery asks nothing of it.
class NoServices final : public shell::Services {
public:
    void openPage(const QString&, const QString&) override {}
    void notify(Severity, const QString&) override {}
    void saveFile(const QByteArray&, const QString&) override {}
    void workspaceChanged() override {}
    void trigger(const QString&) override {}
};

class GalleryPageTest : public testing::Test {
protected:
    GalleryPageTest() {
        m_theme.setReducedMotion(true);
        m_page.resize(1200, 800);
        m_page.show();
    }
    Theme m_theme;
    SystemClock m_clock;
    JobBridge m_jobs{m_clock};
    NoServices m_services;
    shell::PageContext m_context{m_theme, m_jobs, nullptr, m_services, {}};
    GalleryPage m_page{m_context};
};

}  // namespace

TEST(GalleryRegistration, IsAPageOfTheDeveloperMenu) {
    shell::PageRegistry registry;
    registerPage(registry);
    const shell::PageEntry* entry = registry.find(QStringLiteral("gallery"));
    ASSERT_NE(entry, nullptr);
    EXPECT_TRUE(entry->developer);
}

TEST_F(GalleryPageTest, LoadsAtOnceAndScrollsToASection) {
    QSignalSpy loaded(&m_page, &shell::Page::loaded);
    m_page.refresh();
    EXPECT_EQ(loaded.count(), 1);
    m_page.openItem(QStringLiteral("states"));
    EXPECT_EQ(m_page.itemId(), QStringLiteral("states"));
    EXPECT_GT(m_page.findChild<QScrollArea*>()->verticalScrollBar()->value(), 0);
    m_page.openItem(QStringLiteral("nothing of the kind"));
    EXPECT_EQ(m_page.itemId(), QStringLiteral("states"));
}

TEST_F(GalleryPageTest, EverythingThatTheKeyboardReachesHasAName) {
    EXPECT_EQ(namelessWidgets(&m_page), "");
}

// A component of the kit that the gallery does not show is one that nobody looks at.
TEST_F(GalleryPageTest, ShowsEveryWidgetOfTheKit) {
    std::set<std::string> shown;
    for (const QWidget* widget : m_page.findChildren<QWidget*>())
        shown.insert(widget->metaObject()->className());
    for (const char* name : {"Card",
                             "Chip",
                             "Badge",
                             "Banner",
                             "NoticeStack",
                             "Toast",
                             "TileStrip",
                             "Meter",
                             "LimitBar",
                             "KeyValueList",
                             "DiffList",
                             "Stepper",
                             "Breadcrumb",
                             "SearchField",
                             "KeyCaps",
                             "MenuButton",
                             "SplitButton",
                             "CollapsibleSection",
                             "SegmentedButtons",
                             "IconButton",
                             "FieldRow",
                             "PassphraseStrength",
                             "StateView",
                             "EmptyState",
                             "ErrorState",
                             "Skeleton",
                             "DecisionDialog",
                             "MetricPopover",
                             "ProgressRow",
                             "TabularLabel",
                             "SectionLabel",
                             "ElidedLabel",
                             "PageHeader"})
        EXPECT_EQ(shown.count("qd::ui::" + std::string(name)), 1U) << name;
}

TEST_F(GalleryPageTest, NoSectionIsCutOffAtTheSmallestWindow) {
    const int wide = 1280 - 220 - 2 * 16;  // beside the navigation
    for (const GallerySection& section : gallerySections()) {
        QWidget stage;
        QWidget* made = section.make(m_theme, &stage);
        EXPECT_LE(made->minimumSizeHint().width(), wide) << section.id.toStdString();
    }
}
