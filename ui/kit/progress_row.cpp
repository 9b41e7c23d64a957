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
constexpr int kLeftWidth = 96;
constexpr int kButtonGap = 4;
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
      m_pause(makeButton(ButtonRole::Quiet, tr("Pause"), this)),
      m_cancel(makeButton(ButtonRole::Quiet, tr("Cancel"), this)),
      m_again(makeButton(ButtonRole::Quiet, tr("Run again"), this)),
      m_open(makeButton(ButtonRole::Quiet, tr("Open"), this)) {
    for (TabularLabel* number : {m_percent, m_left})
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_left->setInk(TabularLabel::Ink::Muted);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (QPushButton* later : {m_pause, m_again, m_open})
        later->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancelling();
        Q_EMIT cancelRequested();
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_held)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_again, &QPushButton::clicked, this, &ProgressRow::againRequested);
    connect(m_open, &QPushButton::clicked, this, &ProgressRow::openRequested);
}

void ProgressRow::setName(const QString& name) {
    m_name->setWords(name);
    setAccessibleName(name);
    m_cancel->setAccessibleName(tr("Cancel %1").arg(name));
    m_pause->setAccessibleName(tr("Pause or resume %1").arg(name));
    m_again->setAccessibleName(tr("Run %1 again").arg(name));
    m_open->setAccessibleName(tr("Open the result of %1").arg(name));
}

void ProgressRow::setPausable(bool pausable) {
    m_pausable = pausable;
    m_pause->setVisible(pausable && !m_ended);
    updateGeometry();
    place();
}

void ProgressRow::setHeld(const QString& state) {
    if (m_held == state.isEmpty()) {
        m_held = !m_held;
        m_pause->setText(m_held ? tr("Resume") : tr("Pause"));
        place();  // the words have another width
    }
    if (!m_held) return;
    m_left->setText(state);
    setAccessibleDescription(state + QStringLiteral(", ") + m_percent->text());
}

void ProgressRow::setOffers(bool open, bool again) {
    m_open->setVisible(m_ended && open);
    m_again->setVisible(m_ended && again);
    place();
}

QPushButton* ProgressRow::firstButton() const {
    for (QPushButton* button : {m_pause, m_cancel, m_again, m_open})
        if (button->isVisibleTo(this) && button->isEnabled()) return button;
    return nullptr;
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
    m_pause->setEnabled(false);
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
    m_pause->hide();
    place();
    setAccessibleDescription(words);
}

QSize ProgressRow::sizeHint() const {
    return {2 * minimumSizeHint().width(), minimumSizeHint().height()};
}

QSize ProgressRow::minimumSizeHint() const {
    return {kLeastWords + kPercentWidth + kLeftWidth + buttonsWidth() + 5 * kGap,
            m_cancel->sizeHint().height()};
}

void ProgressRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

/// The room kept for buttons, the same whatever the row shows.
int ProgressRow::buttonsWidth() const {
    const int cancel = m_cancel->sizeHint().width();
    if (!m_pausable) return cancel;
    const QString now = m_pause->text();
    int pause = 0;
    for (const QString& word : {tr("Pause"), tr("Resume")})
        pause = std::max(pause, m_pause->sizeHint().width() - m_pause->fontMetrics().horizontalAdvance(now) +
                                    m_pause->fontMetrics().horizontalAdvance(word));
    return cancel + pause + kButtonGap;
}

/// Shares of the row rather than of what stands in it: the lines of a list stand in common columns, and an
/// end in words has the room of bar and button. Mirrored where the layout runs from the right.
void ProgressRow::place() {
    const int room = std::max(0, width() - kPercentWidth - kLeftWidth - buttonsWidth() - 5 * kGap);
    const int name = static_cast<int>(room * kNameShare);
    const int meter = static_cast<int>(room * kMeterShare);
    const auto at = [this](int x, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, wide, height()));
    };
    int end = width();
    for (QPushButton* button : {m_open, m_again, m_cancel, m_pause}) {
        if (!button->isVisibleTo(this)) continue;
        const int wide = button->sizeHint().width();
        button->setGeometry(at(end - wide, wide));
        end -= wide + kButtonGap;
    }
    int x = 0;
    const auto put = [&](QWidget* widget, int wide) {
        widget->setGeometry(at(x, wide));
        x += wide + kGap;
    };
    put(m_name, name);
    if (m_ended) return put(m_stage, std::max(0, end - x));
    put(m_stage, room - name - meter);
    put(m_meter, meter);
    put(m_percent, kPercentWidth);
    put(m_left, kLeftWidth);
}

}  // namespace qd::ui
