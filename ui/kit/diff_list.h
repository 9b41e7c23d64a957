// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/tabular_label.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// One number before and after. The texts are ready for reading; the difference carries its sign or arrow.
struct DiffValue {
    QString name;
    QString before;
    QString after;
    QString delta = {};
    TabularLabel::Ink ink = TabularLabel::Ink::Muted;  ///< of the difference; gain or loss where it is one
    bool changed = true;                               ///< false: the whole line is quiet
};

/// Before | after | Δ, numbers under each other: what a decision changes. Up and Down walk it, Ctrl+C copies
/// the line.
class DiffList final : public QWidget {
    Q_OBJECT

public:
    explicit DiffList(const Theme& theme, QWidget* parent = nullptr);

    void setRows(const QList<DiffValue>& rows);
    [[nodiscard]] const QList<DiffValue>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Columns {
        int name;
        int before;
        int after;
        int delta;
    };
    [[nodiscard]] Columns columns() const;
    void paintHeader(QPainter& painter, const Columns& columns) const;
    void paintRow(QPainter& painter, int row, const Columns& columns) const;
    [[nodiscard]] QString sentence(const DiffValue& row) const;
    void moveTo(int row);

    const Theme& m_theme;
    QList<DiffValue> m_rows;
    int m_current = -1;
};

}  // namespace qd::ui
