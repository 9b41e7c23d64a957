// SPDX-License-Identifier: GPL-3.0-or-later
// Panels, links and layouts in the whole window, over pages that record what is asked of them.
#include <QSignalSpy>
#include <QUndoStack>

#include "tests/ui/shell/workspace_fixture.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/shell/built_in_layouts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/portfolio_tree.h"

namespace qd::ui::shell {
namespace {

class LinkedPage final : public Page {
public:
    explicit LinkedPage(QWidget* parent) : Page(parent) { setFocusPolicy(Qt::StrongFocus); }
    void refresh() override { Q_EMIT loaded(); }
    void follow(const Selection& selection) override { followed.append(selection); }
    QJsonValue saveState() const override { return state; }
    void restoreState(const QJsonValue& stored) override { state = stored; }

    QList<Selection> followed;
    QJsonValue state = QJsonValue(1);
};

Selection symbol(const char* ticker) {
    return {QStringLiteral("symbol"), QString::fromLatin1(ticker)};
}

class PanelsTest : public test::WorkspaceFixture {
protected:
    PanelsTest() {
        add("first", {});
        add("second", [](desk::Session&) -> Result<PageBadge> { return PageBadge{4, Severity::Warn}; });
        open();
    }
    void add(const char* id, std::function<Result<PageBadge>(desk::Session&)> badge) {
        PageEntry entry{QString::fromLatin1(id), QString::fromLatin1(id), Group::Portfolio, Icon::Overview,
                        [](const PageContext&, QWidget* parent) -> Page* { return new LinkedPage(parent); }};
        entry.badge = std::move(badge);
        m_registry.add(entry);
    }
    void open(const WindowStart& start = {}) {
        if (m_window) m_window->remember();
        m_window = std::make_unique<MainWindow>(
            WindowParts{m_theme, m_jobs, m_registry, m_session, {}, &m_preferences, &m_machine});
        m_window->resize(1440, 900);
        m_window->begin(start);
        m_window->show();
        QTest::qWait(30);
    }
    LinkedPage* main() { return static_cast<LinkedPage*>(m_window->currentPage()); }
    Panel* openPanel(const char* page, Where where, Link link = Link::A) {
        return m_window->pagePanels().open(QString::fromLatin1(page), where, link);
    }
    static LinkedPage* in(Panel* panel) { return static_cast<LinkedPage*>(PagePanels::pageIn(panel)); }
    Panel* builtIn(const char* id) { return m_window->docks().panel(QLatin1String(id)); }

    PageRegistry m_registry;
    Preferences m_preferences;
    Preferences m_machine;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(PanelsTest, PanelsOfOneLinkShareASelectionAndOthersDoNot) {
    Panel* linked = openPanel("second", Where::Beside, Link::A);
    Panel* apart = openPanel("second", Where::Below, Link::B);
    ASSERT_NE(linked, nullptr);
    ASSERT_NE(apart, nullptr);
    Q_EMIT main()->selected(symbol("NVX"));
    EXPECT_EQ(in(linked)->followed.constLast(), symbol("NVX"));
    EXPECT_TRUE(in(apart)->followed.isEmpty());
    EXPECT_TRUE(main()->followed.isEmpty()) << "who selected does not follow itself";
    Q_EMIT apart->linkChosen(Link::A);
    EXPECT_EQ(in(apart)->followed.constLast(), symbol("NVX")) << "a new link is followed at once";
    Q_EMIT linked->linkChosen(Link::None);
    Q_EMIT main()->selected(symbol("KES"));
    EXPECT_EQ(in(linked)->followed.constLast(), symbol("NVX"));
}

TEST_F(PanelsTest, ThePortfolioTreePublishesOnA) {
    auto* tree = m_window->findChild<PortfolioTree*>();
    Q_EMIT tree->selected(symbol("HLD"));
    EXPECT_EQ(main()->followed.constLast(), symbol("HLD"));
}

TEST_F(PanelsTest, APanelIsDockedOnEachSideAndFloatedByCommand) {
    Panel* panel = openPanel("second", Where::Beside);
    EXPECT_EQ(m_window->docks().sideOf(panel), Side::Trailing);
    in(panel)->setFocus();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->activePanel() == panel; }, 2000));
    EXPECT_TRUE(m_window->commands().run(QStringLiteral("panel.dock-below")));
    EXPECT_EQ(m_window->docks().sideOf(panel), Side::Below);
    EXPECT_TRUE(m_window->commands().run(QStringLiteral("panel.dock-left")));
    EXPECT_EQ(m_window->docks().sideOf(panel), Side::Leading);
    EXPECT_TRUE(m_window->commands().run(QStringLiteral("panel.float")));
    EXPECT_TRUE(panel->isFloating());
    EXPECT_TRUE(m_window->commands().run(QStringLiteral("panel.dock-right")));
    EXPECT_FALSE(panel->isFloating());
    EXPECT_TRUE(m_window->commands().run(QStringLiteral("panel.close")));
    QTest::qWait(20);
    EXPECT_EQ(m_window->docks().panels().size(), 3);
}

TEST_F(PanelsTest, ABuiltInPanelThatIsClosedComesBack) {
    Panel* navigation = builtIn(kNavigationPanel);
    Q_EMIT navigation->closeRequested();
    EXPECT_TRUE(navigation->isHidden());
    m_window->trigger(QStringLiteral("panel.toggle-navigation"));
    EXPECT_FALSE(navigation->isHidden());
}

TEST_F(PanelsTest, TheWindowComesBackAsItStood) {
    m_window->openPage(QStringLiteral("second"));
    Panel* panel = openPanel("first", Where::Below, Link::D);
    in(panel)->state = QJsonValue(QStringLiteral("sorted"));
    main()->state = QJsonValue(7);
    Panel* apart = openPanel("second", Where::Window, Link::B);
    const QString floating = apart->id();
    const QString docked = panel->id();
    builtIn(kNavigationPanel)->hide();
    m_window->findChild<PortfolioTree*>()->setFolded(true);
    open();
    EXPECT_EQ(m_window->currentId(), QStringLiteral("second"));
    EXPECT_EQ(main()->state, QJsonValue(7));
    EXPECT_TRUE(builtIn(kNavigationPanel)->isHidden());
    EXPECT_TRUE(m_window->findChild<PortfolioTree*>()->folded());
    panel = m_window->docks().panel(docked);
    ASSERT_NE(panel, nullptr);
    EXPECT_EQ(panel->pageId(), QStringLiteral("first"));
    EXPECT_EQ(panel->link(), Link::D);
    EXPECT_EQ(in(panel)->state, QJsonValue(QStringLiteral("sorted")));
    EXPECT_EQ(m_window->docks().sideOf(panel), Side::Below);
    ASSERT_NE(m_window->docks().panel(floating), nullptr);
    EXPECT_TRUE(m_window->docks().panel(floating)->isFloating());
}

TEST_F(PanelsTest, ADamagedArrangementOfDocksFallsBackToTheSides) {
    Layout layout = m_window->layouts().standard();
    layout.name = QStringLiteral("Damaged");
    layout.docks = QByteArray("not a state");
    m_window->layouts().save(layout);
    ASSERT_TRUE(m_window->layoutCommands().apply(layout.name));
    EXPECT_FALSE(builtIn(kNavigationPanel)->isHidden());
    EXPECT_EQ(m_window->docks().sideOf(builtIn(kNavigationPanel)), Side::Leading);
}

TEST_F(PanelsTest, AFloatingPanelOfAScreenThatIsGoneComesBackOntoOneThatIsThere) {
    Layout layout = m_window->layouts().standard();
    PanelPlace place;
    place.id = QStringLiteral("page-3");
    place.page = QStringLiteral("second");
    place.floating = true;
    place.geometry = QRect(90000, 90000, 400, 300);
    place.screen = QStringLiteral("gone");
    layout.panels.append(place);
    layout.name = QStringLiteral("Two screens");
    m_window->layouts().save(layout);
    ASSERT_TRUE(m_window->layoutCommands().apply(layout.name));
    const Panel* panel = m_window->docks().panel(place.id);
    ASSERT_NE(panel, nullptr);
    EXPECT_TRUE(
        QGuiApplication::screens().constFirst()->availableGeometry().contains(panel->geometry().center()));
}

TEST_F(PanelsTest, SavingRenamingAndDeletingALayoutCanBeTakenBack) {
    LayoutCommands& layouts = m_window->layoutCommands();
    LayoutStore& store = m_window->layouts();
    layouts.saveAs(QStringLiteral("Mine"));
    EXPECT_NE(m_window->commands().find(QStringLiteral("layout.apply.Mine")), nullptr);
    layouts.rename(QStringLiteral("Mine"), QStringLiteral("Ours"));
    EXPECT_TRUE(store.find(QStringLiteral("Ours")).has_value());
    layouts.remove(QStringLiteral("Ours"));
    EXPECT_FALSE(store.find(QStringLiteral("Ours")).has_value());
    m_window->trigger(QStringLiteral("edit.undo"));
    EXPECT_TRUE(store.find(QStringLiteral("Ours")).has_value());
    m_window->trigger(QStringLiteral("edit.undo"));
    EXPECT_TRUE(store.find(QStringLiteral("Mine")).has_value());
    m_window->trigger(QStringLiteral("edit.undo"));
    EXPECT_FALSE(store.find(QStringLiteral("Mine")).has_value());
    EXPECT_EQ(m_window->commands().find(QStringLiteral("layout.apply.Mine")), nullptr);
}

TEST_F(PanelsTest, SafeModeShowsTheStandardAndOffersTheLastOneAgain) {
    openPanel("second", Where::Beside);
    open({{}, {}, true});
    EXPECT_EQ(m_window->docks().panels().size(), 3);
    auto* banner = m_window->findChild<Banner*>();
    EXPECT_TRUE(banner->isVisible());
    const QString kept = QStringLiteral("Last layout before the crash");
    ASSERT_TRUE(m_window->layouts().find(kept).has_value());
    Q_EMIT banner->actionTriggered();
    EXPECT_EQ(m_window->docks().panels().size(), 4);
    EXPECT_FALSE(banner->isVisible());
}

TEST_F(PanelsTest, ABadgeStandsBeforeItsPageWasOpened) {
    Badge* badge = nullptr;
    for (auto* item : m_window->findChildren<NavigationItem*>())
        if (item->text() == QStringLiteral("second")) badge = item->findChild<Badge*>();
    ASSERT_NE(badge, nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return badge->count() == 4; }, 3000));
}

TEST_F(PanelsTest, ThereAreOnlySoManyPanelsAndNoneOfAnUnknownPage) {
    EXPECT_EQ(openPanel("none", Where::Beside), nullptr);
    int opened = 0;
    while (opened < 20 && openPanel("second", Where::Below) != nullptr)
        ++opened;
    EXPECT_EQ(opened, 8);
}

}  // namespace
}  // namespace qd::ui::shell
