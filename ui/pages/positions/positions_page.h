// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <functional>

#include "ui/pages/positions/positions_presenter.h"
#include "ui/shell/page.h"

class QPushButton;

namespace qd::ui {
class Card;
class Chip;
class MenuButton;
class PageHeader;
class SegmentedButtons;
class StateView;
}  // namespace qd::ui

namespace qd::ui::pages::positions {

class HoldingsView;
class PositionsInspector;

/// All that the portfolio owns, as a table or a map; items are named by symbol, or by sector.
class PositionsPage final : public shell::Page {
    Q_OBJECT

public:
    PositionsPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    [[nodiscard]] QWidget* inspector() override;
    void openItem(const QString& what) override;
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override { return itemTitle(); }
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("positions"); }
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

private:
    void compose();
    void wire();
    void wireInspector();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QKeySequence& keys, std::function<void()> run,
                    std::function<bool()> checked = {});
    void showContent(PositionsContent content);
    void showError(const Error& error);
    void showEmpty();
    void showUnpriced();
    /// Brings the inspector in step with the selection.
    void showSelected();
    void selectWanted();
    void saveTable(const QByteArray& bytes);
    void explainSelected();
    void fillMenu(QMenu& menu);
    /// Puts the key of a command into the tool tip of what does the same.
    void showKeys();

    shell::PageContext m_context;
    PageHeader* m_header;
    Chip* m_synthetic;
    SegmentedButtons* m_modes;
    MenuButton* m_arrange;
    QPushButton* m_save;
    HoldingsView* m_holdings;
    Card* m_card;
    StateView* m_state;
    QWidget* m_inspectorHome;  ///< hidden; holds the inspector until the window takes it
    PositionsInspector* m_inspector;
    PositionsContent m_content;
    PositionsShown m_shown;
    QString m_wanted;   ///< item to show once the table is there
    int m_noticed = 0;  ///< how many without a price the notice told of
    int m_turn = 0;     ///< of the newest refresh: an older answer is dropped
    QTimer m_settle;    ///< until a selection counts as a place to come back to
    QObject m_alive;    ///< goes before the widgets: commands that go with them are told no more
};

}  // namespace qd::ui::pages::positions
