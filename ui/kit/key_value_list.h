// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/tabular_label.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// One line of an inspector: a muted name at the left, its value at the right.
struct KeyValue {
    QString key;
    QString value;
    bool code = false;  ///< a hash or path, in JetBrains Mono
    TabularLabel::Ink ink = TabularLabel::Ink::Text;
    QString toolTip = {};  ///< the full value where `value` is shortened; also what Copy takes
};

/// Names and values in two columns, values right-aligned; long ones elide with the rest as tool tip. A click
/// on a line selects it, Ctrl+C copies it.
class KeyValueList final : public QWidget {
    Q_OBJECT

public:
    explicit KeyValueList(const Theme& theme, QWidget* parent = nullptr);

    void setItems(const QList<KeyValue>& items);
    [[nodiscard]] const QList<KeyValue>& items() const { return m_items; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int rowAt(const QPoint& position) const;
    void paintRow(QPainter& painter, int row) const;

    const Theme& m_theme;
    QList<KeyValue> m_items;
    int m_current = -1;
};

}  // namespace qd::ui
