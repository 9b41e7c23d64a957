// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/positions/positions_presenter.h"
#include "ui/shell/page.h"

class QPushButton;

namespace qd::ui {
class Banner;
class Card;
class Chip;
class EmptyState;
class PageHeader;
}  // namespace qd::ui
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::positions {

class PositionsInspector;

/// All that the portfolio owns, in one table; items are named by symbol.
class PositionsPage final : public shell::Page {
    Q_OBJECT

public:
    PositionsPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    [[nodiscard]] QWidget* inspector() override;
    void openItem(const QString& symbol) override;

private:
    void compose();
    void wire();
    void showLoading();
    void showContent(PositionsContent content);
    void showError(const Error& error);
    /// Brings the inspector in step with the table's selection.
    void showSelected();
    void selectWanted();
    void saveTable(const QByteArray& bytes);

    shell::PageContext m_context;
    PageHeader* m_header;
    Chip* m_synthetic;
    Banner* m_banner;
    Card* m_card;
    models::BlotterView* m_blotter;
    EmptyState* m_empty;
    QPushButton* m_showUnpriced;
    QPushButton* m_save;
    QWidget* m_inspectorHome;  ///< hidden; holds the inspector until the window takes it
    PositionsInspector* m_inspector;
    PositionsContent m_content;
    PositionsShown m_shown;
    QString m_wanted;  ///< symbol to select once the table is there
    int m_turn = 0;    ///< of the newest refresh: an older answer is dropped
};

}  // namespace qd::ui::pages::positions
