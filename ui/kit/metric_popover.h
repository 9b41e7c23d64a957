// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/metric_facts.h"
#include "ui/kit/overlay_frame.h"

class QLabel;
class QPushButton;

namespace qd::ui {

/// Name, value, definition, formula and source of a number, with the way to its lineage and to the user
/// guide. Opened with open() it has the keyboard and goes with Escape or a click elsewhere; with peek() it
/// only stands there while the pointer does. It stays on the screen of its anchor.
class MetricPopover final : public OverlayFrame {
    Q_OBJECT

public:
    /// `owner` is the widget whose numbers are explained.
    MetricPopover(const Theme& theme, QWidget* owner);

    /// What it says.
    void setFacts(const MetricFacts& facts);
    /// `anchor` in global coordinates.
    void open(const MetricFacts& facts, const QRect& anchor);
    void peek(const MetricFacts& facts, const QRect& anchor);
    [[nodiscard]] bool isPinned() const { return m_pinned; }
    [[nodiscard]] const MetricFacts& facts() const { return m_facts; }

Q_SIGNALS:
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);
    /// The pointer came or went, while it is peeking.
    void hovered(bool inside);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void present(const QRect& anchor, Qt::WindowFlags flags);

    QWidget* m_owner;
    MetricFacts m_facts;
    bool m_pinned = false;
    QLabel* m_name;
    QLabel* m_value;
    QLabel* m_definition;
    QLabel* m_formula;
    QLabel* m_source;
    QPushButton* m_explain;
    QPushButton* m_guide;
};

}  // namespace qd::ui
