// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/desk/views.h"
#include "ui/pages/overview/overview_presenter.h"
#include "ui/shell/page.h"

class QScrollArea;

namespace qd::ui {
class Chip;
class PageHeader;
class StateView;
}  // namespace qd::ui

namespace qd::ui::pages::overview {

class OverviewContent;
class OverviewInspector;

/// The first page of the day: what needs a person, the money, how the newest backtest did, and the largest
/// positions.
class OverviewPage final : public shell::Page {
    Q_OBJECT

public:
    OverviewPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    [[nodiscard]] QWidget* inspector() override;
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using View = std::shared_ptr<const desk::OverviewView>;

    void compose();
    void wire();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QKeySequence& keys, std::function<void()> run,
                    std::function<bool()> enabled = {});
    void showView(const View& view);
    void showError(const Error& error);
    void takeStep(NextStep step);
    /// Puts the key of a command into the tool tip of what does the same.
    void showKeys();

    shell::PageContext m_context;
    PageHeader* m_header;
    Chip* m_synthetic;
    OverviewContent* m_content;
    StateView* m_state;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_inspectorHome;  ///< hidden; holds the inspector until the window takes it
    OverviewInspector* m_inspector;
    OverviewShown m_shown;
    int m_turn = 0;  ///< of the newest refresh: an older answer is dropped
    bool m_hasContent = false;
    QObject m_alive;  ///< goes before the widgets: commands that go with them are told no more
};

}  // namespace qd::ui::pages::overview
