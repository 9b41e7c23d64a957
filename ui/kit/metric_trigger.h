// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

#include "ui/kit/metric_facts.h"
#include "ui/kit/theme.h"

namespace qd::ui {

class MetricPopover;

/// Opens the pop-over of the numbers in a widget: by a click on one, by resting the pointer on it, and by
/// Space or Return where the widget has the keyboard. Lives as long as the widget.
class MetricTrigger final : public QObject {
    Q_OBJECT

public:
    /// The number at a position of the widget, none beside them.
    using At = std::function<std::optional<MetricSpot>(const QPoint& position)>;
    /// The number that the keyboard is on.
    using Current = std::function<std::optional<MetricSpot>()>;

    MetricTrigger(const Theme& theme, QWidget* target, At at, Current current);
    /// For a widget that is one number.
    MetricTrigger(const Theme& theme, QWidget* target, std::function<MetricFacts()> facts);

    /// Opens the pop-over of the current number; false when there is none.
    bool openCurrent();
    /// The pop-over, once it was needed.
    [[nodiscard]] MetricPopover* popover() const;

Q_SIGNALS:
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pointAt(const QPoint& position);
    void open(const MetricSpot& spot);
    void peek();
    MetricPopover& ready();
    [[nodiscard]] QRect globalRect(const MetricSpot& spot) const;

    const Theme& m_theme;
    QWidget* m_target;
    At m_at;
    Current m_current;
    QPointer<MetricPopover> m_popover;
    std::optional<MetricSpot> m_pointed;
    QTimer m_rest;
    QTimer m_leave;
};

}  // namespace qd::ui
