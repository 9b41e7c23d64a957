// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast_area.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {
constexpr int kStayMs = 6000;
constexpr int kWidth = 340;
constexpr int kMost = 4;
}  // namespace

ToastArea::ToastArea(const Theme& theme, QWidget* host)
    : QWidget(host), m_theme(theme), m_host(host), m_stack(new QVBoxLayout(this)) {
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->setSpacing(8);
    host->installEventFilter(this);
    hide();
}

void ToastArea::post(Severity severity, const QString& text) {
    if (count() >= kMost) removeToast(m_stack->itemAt(0)->widget());
    auto* toast = new QFrame(this);
    toast->setProperty("qdSurface", QStringLiteral("card"));
    auto* row = new QHBoxLayout(toast);
    row->setContentsMargins(12, 8, 6, 8);
    auto* words = new IconLabel(m_theme, severityIcon(severity), text, toast);
    words->setSeverity(severity);
    for (QLabel* label : words->findChildren<QLabel*>())
        if (!label->text().isEmpty()) label->setWordWrap(true);
    auto* close = new IconButton(m_theme, Icon::Close, tr("Dismiss"), toast);
    row->addWidget(words, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, toast, [this, toast] { removeToast(toast); });
    if (severity != Severity::Hard) QTimer::singleShot(kStayMs, toast, [this, toast] { removeToast(toast); });
    toast->setAccessibleName(severityWord(severity) + QStringLiteral(": ") + text);
    m_stack->addWidget(toast);
    toast->show();  // before the height is asked for: what is hidden has none
    place();
    show();
    raise();
}

int ToastArea::count() const {
    return m_stack->count();
}

void ToastArea::removeToast(QWidget* toast) {
    m_stack->removeWidget(toast);
    toast->hide();
    toast->deleteLater();
    if (count() == 0)
        hide();
    else
        place();
}

void ToastArea::place() {
    m_stack->activate();
    const int high =
        m_stack->hasHeightForWidth() ? m_stack->heightForWidth(kWidth) : m_stack->sizeHint().height();
    const int margin = space::kPageMargin;
    const int drawer = m_drawer != nullptr && m_drawer->isVisible() ? m_drawer->height() : 0;
    setGeometry(m_host->width() - kWidth - margin,
                m_host->height() - high - margin - space::kStatusBar - drawer, kWidth, high);
}

void ToastArea::keepAbove(QWidget* drawer) {
    m_drawer = drawer;
    drawer->installEventFilter(this);
    place();
}

bool ToastArea::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) place();
    return done;
}

bool ToastArea::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Resize || (watched == m_drawer && (type == QEvent::Show || type == QEvent::Hide)))
        place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace qd::ui
