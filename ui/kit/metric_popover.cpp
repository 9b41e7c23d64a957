// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/metric_popover.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

constexpr int kWidth = 340;

void setOrHide(QLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

}  // namespace

MetricPopover::MetricPopover(const Theme& theme, QWidget* owner)
    : OverlayFrame(theme, owner, Qt::Popup | Qt::FramelessWindowHint),
      m_owner(owner),
      m_name(makeParagraph(TextRole::Strong, {}, this)),
      m_value(makeLabel(TextRole::Title, {}, this)),
      m_definition(makeParagraph(TextRole::Body, {}, this)),
      m_formula(makeParagraph(TextRole::Code, {}, this)),
      m_source(makeParagraph(TextRole::Secondary, {}, this)),
      m_explain(makeButton(ButtonRole::Plain, tr("Explain this number"), this)),
      m_guide(makeButton(ButtonRole::Quiet, tr("Open the guide"), this)) {
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleRole(this, QAccessible::HelpBalloon);
    m_formula->setProperty("qdStrip", true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1, Qt::AlignBottom);
    head->addWidget(m_value, 0, Qt::AlignBottom);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addWidget(m_explain);
    buttons->addWidget(m_guide);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kBlock, space::kWide, space::kBlock, space::kWide);
    column->setSpacing(space::kStep);
    column->addLayout(head);
    column->addWidget(m_definition);
    column->addWidget(m_formula);
    column->addWidget(m_source);
    column->addLayout(buttons);
    connect(m_explain, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT explainRequested(m_facts.number);
    });
    connect(m_guide, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT guideRequested(m_facts.section);
    });
    hide();
}

void MetricPopover::setFacts(const MetricFacts& facts) {
    m_facts = facts;
    setOrHide(m_name, facts.name);
    setOrHide(m_value, facts.value);
    setOrHide(m_definition, facts.definition);
    setOrHide(m_formula, facts.formula);
    setOrHide(m_source, facts.source.isEmpty() ? QString() : tr("Source: %1").arg(facts.source));
    m_explain->setVisible(!facts.number.isEmpty());
    m_guide->setVisible(!facts.section.isEmpty());
    setAccessibleName(facts.name + QLatin1Char(' ') + facts.value);
    setAccessibleDescription(facts.definition);
}

void MetricPopover::open(const MetricFacts& facts, const QRect& anchor) {
    m_pinned = true;
    setFacts(facts);
    present(anchor, Qt::Popup | Qt::FramelessWindowHint);
    QWidget* first = m_explain->isVisibleTo(this) ? m_explain : m_guide;
    if (first->isVisibleTo(this))
        first->setFocus(Qt::PopupFocusReason);
    else
        setFocus(Qt::PopupFocusReason);
}

void MetricPopover::peek(const MetricFacts& facts, const QRect& anchor) {
    m_pinned = false;
    setFacts(facts);
    present(anchor, Qt::ToolTip | Qt::FramelessWindowHint);
}

void MetricPopover::present(const QRect& anchor, Qt::WindowFlags flags) {
    hide();
    setWindowFlags(flags);
    setLayoutDirection(m_owner->layoutDirection());
    ensurePolished();
    const int high =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(kWidth) : sizeHint().height();
    const QScreen* screen = QGuiApplication::screenAt(anchor.center());
    if (screen == nullptr) screen = m_owner->screen();
    setGeometry(placedNear(QSize(kWidth, high), anchor, screen->availableGeometry(), layoutDirection()));
    show();
    announce(this);
}

void MetricPopover::enterEvent(QEnterEvent* event) {
    OverlayFrame::enterEvent(event);
    Q_EMIT hovered(true);
}

void MetricPopover::leaveEvent(QEvent* event) {
    OverlayFrame::leaveEvent(event);
    Q_EMIT hovered(false);
}

void MetricPopover::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        OverlayFrame::keyPressEvent(event);
}

}  // namespace qd::ui
