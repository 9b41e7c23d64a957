// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

#include "ui/models/table_snapshot.h"
#include "ui/shell/page.h"

class QMenu;
class QPushButton;

namespace qd::ui {
class Card;
}
namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::data {

/// The findings of a data set as a blotter: filters, groups by severity, kind or symbol, saved views.
class FindingsCard final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsCard(const shell::PageContext& context, QWidget* parent = nullptr);

    /// `fresh`: of another data set than before, so the worst finding is selected.
    void setFindings(const QString& title, models::TableSnapshotPtr findings, bool fresh);
    [[nodiscard]] models::BlotterView* blotter() const { return m_blotter; }
    /// Row in the snapshot; −1 for none.
    [[nodiscard]] int selected() const;
    void select(int row);
    /// To the next shown finding (−1: the one before); heads of groups are passed over. False at the end.
    bool step(int by);
    /// The ids of columns; empty: no groups.
    void groupBy(const QString& column);
    void focusFilter();
    void save();

Q_SIGNALS:
    /// Another finding is selected; −1 for none.
    void selectionChanged(int row);
    void saveRequested(const QByteArray& bytes);

private:
    void fillGroupMenu(QMenu& menu);
    void selectFirst();

    models::BlotterView* m_blotter;
    Card* m_card;
    QPushButton* m_save;
    bool m_first = false;  ///< the first line is to be selected as soon as it is there
};

}  // namespace qd::ui::pages::data
