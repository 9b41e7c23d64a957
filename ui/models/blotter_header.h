// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <vector>

#include "ui/kit/theme.h"
#include "ui/models/arrangement.h"

namespace qd::ui::models {

class BlotterTable;

/// The header of a blotter: aligned like its column, with the sort arrow beside the words instead of over
/// them and, where several columns sort, their rank: ▲1 ▼2. Frozen columns stay. Below the titles is room for
/// the filter row.
///
/// A click sorts by the column alone, with Shift it joins or turns round among those that sort already; a
/// third click takes it out.
class BlotterHeader final : public QHeaderView {
    Q_OBJECT

public:
    BlotterHeader(const Theme& theme, BlotterTable* table);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int titleHeight() const;

    void setSorting(std::vector<SortKey> sorting);
    /// Columns that a filter of their own narrows: marked beside the title.
    void setFiltered(const QSet<QString>& columns);
    /// A widget of the header's width below the titles; it asks for its height by sizeHint().
    void setBelow(QWidget* below);
    /// Puts the widget below in its place and takes its room.
    void layBelow();

    /// `sorting` after a click on `column`.
    [[nodiscard]] static std::vector<SortKey> clicked(std::vector<SortKey> sorting, const QString& column,
                                                      bool join);
    /// The width that the title and its marks need.
    [[nodiscard]] int titleWidth(const QString& title) const;

Q_SIGNALS:
    void sortRequested(const std::vector<qd::ui::models::SortKey>& sorting);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QMouseEvent inContent(const QMouseEvent& event) const;
    [[nodiscard]] QString sortMark(int column) const;

    const Theme& m_theme;
    BlotterTable* m_table;
    std::vector<SortKey> m_sorting;
    QSet<QString> m_filtered;
    QWidget* m_below = nullptr;
    bool m_joining = false;
    bool m_inFrozen = false;  ///< the mouse was pressed over a frozen title
};

}  // namespace qd::ui::models
