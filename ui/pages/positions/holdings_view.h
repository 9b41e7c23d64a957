// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/models/table_snapshot.h"
#include "ui/pages/positions/positions_presenter.h"
#include "ui/shell/selection.h"

class QStackedLayout;

namespace qd::ui {
class JobBridge;
}
namespace qd::ui::charts {
class TreemapChart;
}
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::positions {

/// The holdings as a table or as a map of areas. Both show the rows that the table's filters let through, and
/// have one selection.
class HoldingsView final : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Table, Treemap };

    explicit HoldingsView(const Theme& theme, QWidget* parent = nullptr);

    void setContent(std::shared_ptr<const desk::PositionsView> view, const models::TableSnapshotPtr& table);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }

    /// Selects a symbol, taking away filters and folded groups that hide it; false when it is not held. Is
    /// not told by selected().
    bool select(const QString& symbol);
    /// Shows a sector: the map opens it, a table grouped by sectors goes to it, any other table is filtered.
    /// False when nothing is in it. Is not told by selected().
    bool showSector(const QString& sector);
    /// Selects the first row unless something is selected. Is not told by selected().
    void selectFirst();
    /// Row of the view; −1 for none.
    [[nodiscard]] int currentRow() const;
    /// The symbol of that row; empty for none.
    [[nodiscard]] QString currentSymbol() const;

    [[nodiscard]] bool groupedBySector() const;
    void setGroupedBySector(bool on);
    /// Shows every row again.
    void clearFilters();
    void focusFilter();
    /// Gives the keyboard to what is shown.
    void focusContent();

    [[nodiscard]] models::BlotterView* table() const { return m_blotter; }
    [[nodiscard]] charts::TreemapChart* treemap() const { return m_treemap; }
    [[nodiscard]] QJsonObject state() const;
    void setState(const QJsonObject& state);

Q_SIGNALS:
    /// Another row is current, by the user or not; −1 for none.
    void currentChanged(int row);
    /// The user selected a symbol, or the head of a sector.
    void selected(const qd::ui::shell::Selection& selection);
    /// Return or double click on a row.
    void activated(int row);
    void modeChanged(qd::ui::pages::positions::HoldingsView::Mode mode);
    void saveRequested(const QByteArray& bytes, const QString& suggestedName);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wire();
    void fitColumns();
    void tellRow(int row);
    void tellHead();
    void showMap();
    void markOnMap();
    void chosenOnMap(int point);
    void reveal(const QString& symbol);
    [[nodiscard]] int pointOf(const QString& symbol) const;

    models::BlotterView* m_blotter;
    charts::TreemapChart* m_treemap;
    QStackedLayout* m_pages;
    std::shared_ptr<const desk::PositionsView> m_view;
    Mode m_mode = Mode::Table;
    QString m_told;          ///< the symbol that was told last
    int m_fitted = 0;        ///< how many columns the room has taken away
    bool m_chosen = false;   ///< the columns were restored: the room takes none away
    bool m_quiet = false;    ///< what changes now was not chosen by the user
    bool m_marking = false;  ///< the map follows the table now
    QTimer m_word;           ///< runs while a word is typed in the table
};

}  // namespace qd::ui::pages::positions
