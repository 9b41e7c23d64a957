// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/progress_row.h"

#include <QPushButton>
#include <QStyle>
#include <algorithm>

#include "ui/kit/buttons.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/format.h"
#include "ui/kit/meter.h"
#include "ui/kit/tabular_label.h"

namespace qd::ui {
namespace {

constexpr int kGap = 12;
constexpr int kPercentWidth = 44;
constexpr int kLeftWidth = 84;
constexpr int kLeastWords = 200;
constexpr double kNameShare = 0.34;  ///< of the room for words and bar
constexpr double kMeterShare = 0.24;

}  // namespace

ProgressRow::ProgressRow(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_name(new ElidedLabel(TextRole::Body, {}, this)),
      m_stage(new ElidedLabel(TextRole::Secondary, {}, this)),
      m_meter(new Meter(theme, this)),
      m_percent(new TabularLabel(theme, FontRole::Secondary, {}, this)),
      m_left(new TabularLabel(theme, FontRole::Secondary, {}, this)),
      m_cancel(makeButton(ButtonRole::Quiet, tr("Cancel"), this)) {
    for (TabularLabel* number : {m_percent, m_left})
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_left->setInk(TabularLabel::Ink::Muted);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancelling();
        Q_EMIT cancelRequested();
    });
}

void ProgressRow::setName(const QString& name) {
    m_name->setWords(name);
    setAccessibleName(name);
    m_cancel->setAccessibleName(tr("Cancel %1").arg(name));
}

void ProgressRow::setProgress(const QString& stage, double fraction, std::optional<double> etaSeconds) {
    m_stage->setWords(stage);
    m_meter->setShare(fraction);
    m_percent->setText(format::percent(fraction, 0));
    m_left->setText(format::timeLeft(etaSeconds));
    setAccessibleDescription(stage + QStringLiteral(", ") + m_percent->text());
}

void ProgressRow::setCancelling() {
    m_stage->setWords(tr("Cancelling"));
    m_left->setText({});
    m_cancel->setEnabled(false);
}

void ProgressRow::setFinished(const QString& words, Severity severity) {
    if (severity == Severity::Hard) {
        m_stage->setProperty("qdInk", QStringLiteral("hard"));
        m_stage->style()->polish(m_stage);
    }
    m_stage->setWords(words);
    m_meter->hide();
    m_ended = true;
    m_percent->hide();
    m_left->hide();
    m_cancel->hide();
    place();
    setAccessibleDescription(words);
}

QSize ProgressRow::sizeHint() const {
    return {2 * minimumSizeHint().width(), minimumSizeHint().height()};
}

QSize ProgressRow::minimumSizeHint() const {
    const QSize button = m_cancel->sizeHint();
    return {kLeastWords + kPercentWidth + kLeftWidth + button.width() + 5 * kGap, button.height()};
}

void ProgressRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

/// Shares of the row rather than of what stands in it: the lines of a list stand in common columns, and an
/// end in words has the room of bar and button.
void ProgressRow::place() {
    const int button = m_cancel->sizeHint().width();
    const int room = std::max(0, width() - kPercentWidth - kLeftWidth - button - 5 * kGap);
    const int name = static_cast<int>(room * kNameShare);
    const int meter = static_cast<int>(room * kMeterShare);
    int x = 0;
    const auto put = [&](QWidget* widget, int wide) {
        widget->setGeometry(x, 0, wide, height());
        x += wide + kGap;
    };
    put(m_name, name);
    if (m_ended) return put(m_stage, width() - x);
    put(m_stage, room - name - meter);
    put(m_meter, meter);
    put(m_percent, kPercentWidth);
    put(m_left, kLeftWidth);
    put(m_cancel, button);
}

}  // namespace qd::ui
