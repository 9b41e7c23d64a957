// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "ui/kit/theme.h"
#include "ui/models/cell_pictures.h"
#include "ui/models/cell_rules.h"
#include "ui/models/change_marks.h"

namespace qd::ui::models {

struct RowGroup;
class SnapshotTableModel;

/// Paints the cells of a SnapshotTableModel: equal-width digits, changes with arrow and colour, small lines,
/// chips, bars, the user's rules, what has just changed, the heads of groups, and 1 px separators. No widget
/// a row.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The width of a cell that shows all of its total, too.
    [[nodiscard]] int totalWidth(const QString& text) const;
    void setHoveredRow(int row) { m_hovered = row; }
    void setRules(const CellRules* rules) { m_rules = rules; }
    /// The word of the severity that the rules give a cell; empty for none.
    [[nodiscard]] QString ruleWord(const QModelIndex& index) const;
    void setMarks(const ChangeMarks* marks) { m_marks = marks; }
    void setRowHeight(int height) { m_rowHeight = height; }
    /// The painted cells that are kept for the next frame.
    [[nodiscard]] CellPictures& pictures() const { return m_pictures; }
    /// Forgets all that was painted: after another language, and when nobody looks.
    void forget();

    /// The ground of a group's head over the whole line.
    void paintHeadGround(QPainter& painter, const QRect& line, bool hovered, int level) const;
    /// Chevron, label and number of rows in `box`; mirrored for right-to-left.
    void paintHeadLabel(QPainter& painter, const QRect& box, const SnapshotTableModel& model,
                        const RowGroup& group, bool mirrored) const;
    /// A subtotal in the cell of its column.
    void paintHeadTotal(QPainter& painter, const QRect& cell, const SnapshotTableModel& model,
                        const RowGroup& group, int column) const;
    /// The ring around the cell that has the keyboard.
    void paintCursor(QPainter& painter, const QRect& cell) const;

    /// Room in front of a head's words: deeper groups stand further in.
    [[nodiscard]] static int headIndent(int level) { return 10 + level * 16; }
    static constexpr int kChevron = 14;

private:
    void takeFonts();
    /// What one cell shows, read once a frame.
    struct Cell {
        const Column& column;
        int row = 0;
        QRect rect;
        QColor ground;
        std::optional<Severity> severity = {};
        double bar = 0.0;  ///< share of the column's largest; 0: none
        std::optional<ChangeMarks::Mark> mark = {};
    };
    [[nodiscard]] Cell cellOf(const SnapshotTableModel& model, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    [[nodiscard]] CellLook lookOf(const Cell& cell, Qt::LayoutDirection direction) const;
    void paintCell(QPainter& painter, const Cell& cell) const;
    [[nodiscard]] QColor groundOf(const QStyleOptionViewItem& option, int line) const;
    void paintValue(QPainter& painter, const QRectF& box, const Column& column, int row,
                    std::optional<Severity> severity) const;
    void paintWords(QPainter& painter, const QRectF& box, const QFont& font, const QFontMetricsF& metrics,
                    const QString& text, bool mirrored) const;
    void paintChanged(QPainter& painter, const QRect& cell, const ChangeMarks::Mark& mark) const;
    void paintBar(QPainter& painter, const QRectF& box, double share) const;
    [[nodiscard]] double paintSeverity(QPainter& painter, const QRectF& box, Severity severity,
                                       bool number) const;
    void paintLine(QPainter& painter, const QRectF& box, std::span<const double> values) const;
    [[nodiscard]] QString dateText(const QDate& day) const;
    [[nodiscard]] Qt::Alignment leading(Qt::LayoutDirection direction) const {
        return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }

    const Theme& m_theme;
    const CellRules* m_rules = nullptr;
    const ChangeMarks* m_marks = nullptr;
    int m_hovered = -1;
    int m_rowHeight = 28;
    QFont m_body;
    QFont m_medium;
    QFont m_strong;
    QFont m_code;
    QFontMetricsF m_bodyMetrics;
    QFontMetricsF m_strongMetrics;
    QFontMetricsF m_codeMetrics;
    mutable CellPictures m_pictures;
    mutable QCache<size_t, QPixmap> m_lines{2000};  ///< small lines, by what they show: drawing is dear
    mutable QHash<qint64, QString> m_days;          ///< as they read: the same few stand in many rows
};

}  // namespace qd::ui::models
