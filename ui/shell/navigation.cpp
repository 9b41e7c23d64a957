// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>

#include "ui/kit/fonts.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {
constexpr int kItemHeight = 28;
constexpr int kIconSize = 16;
}  // namespace

NavigationItem::NavigationItem(const Theme& theme, const PageEntry& entry, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_icon(entry.icon),
      m_badge(new Badge(theme, Severity::Warn, 0, this)) {
    setText(entry.title);
    setAccessibleName(entry.title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationItem::setKey(const QKeySequence& key) {
    setToolTip(key.isEmpty() ? text()
                             : QStringLiteral("%1 (%2)").arg(text(), key.toString(QKeySequence::NativeText)));
}

void NavigationItem::placeBadge() {
    const QRect at(width() - m_badge->width() - 8, (height() - m_badge->height()) / 2, m_badge->width(),
                   m_badge->height());
    m_badge->move(QStyle::visualRect(layoutDirection(), rect(), at).topLeft());
}

void NavigationItem::setBadge(int count, Severity severity) {
    m_badge->setSeverity(severity);
    m_badge->setCount(count);
    m_badge->adjustSize();
    placeBadge();
    setAccessibleDescription(count > 0 ? tr("%1 need attention").arg(count) : QString());
}

QSize NavigationItem::sizeHint() const {
    return {space::kNavigation - 16, kItemHeight};
}

void NavigationItem::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    placeBadge();
}

void NavigationItem::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.raised);
        painter.drawRoundedRect(box, space::kControlRadius, space::kControlRadius);
    }
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 4, 2, height() - 8)),
                                1, 1);
    }
    if (hasFocus()) {
        painter.setPen(QPen(p.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), space::kControlRadius,
                                space::kControlRadius);
    }
    const QColor ink = isChecked() ? p.text : p.muted;
    const QPixmap picture = iconPixmap(m_icon, ink, kIconSize, devicePixelRatioF());
    const auto visual = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    painter.drawPixmap(QPointF(visual(10, kIconSize).left(), (box.height() - kIconSize) / 2.0), picture);
    painter.setFont(ui::font(isChecked() ? FontRole::BodyMedium : FontRole::Body));
    painter.setPen(ink);
    const QRect words = visual(36, width() - 36 - (m_badge->isHidden() ? 8 : 36));
    painter.drawText(words,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

Navigation::Navigation(const Theme& theme, const PageRegistry& registry, const CommandRegistry* commands,
                       QWidget* parent)
    : QFrame(parent) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 12);
    column->setSpacing(2);
    std::optional<Group> group;
    for (const PageEntry& entry : registry.entries()) {
        if (entry.developer) continue;
        if (group != entry.group) {
            if (group) column->addSpacing(12);
            auto* heading = new SectionLabel(groupTitle(entry.group), this);
            heading->setContentsMargins(10, 0, 0, 4);
            column->addWidget(heading);
            group = entry.group;
        }
        auto* item = new NavigationItem(theme, entry, this);
        connect(item, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
        item->setKey({});
        item->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(item, &QWidget::customContextMenuRequested, this,
                [this, id = entry.id, item](const QPoint& at) {
                    Q_EMIT menuRequested(id, item->mapToGlobal(at));
                });
        m_items.insert(entry.id, item);
        m_order.append(entry.id);
        column->addWidget(item);
    }
    if (commands == nullptr) return;
    connect(commands, &CommandRegistry::changed, this, [this, commands] { showKeys(*commands); });
    showKeys(*commands);
}

void Navigation::showKeys(const CommandRegistry& commands) {
    for (auto at = m_items.cbegin(); at != m_items.cend(); ++at)
        at.value()->setKey(commands.keys(QStringLiteral("page.") + at.key()).value(0));
}

void Navigation::setCurrent(const QString& id) {
    if (auto* item = m_items.value(id)) {
        item->setChecked(true);
        return;
    }
    for (NavigationItem* item : std::as_const(m_items)) {
        item->setAutoExclusive(false);  // a page that is not in the list: none is marked
        item->setChecked(false);
        item->setAutoExclusive(true);
    }
}

void Navigation::setBadge(const QString& id, int count, Severity severity) {
    if (auto* item = m_items.value(id)) item->setBadge(count, severity);
}

void Navigation::focusCurrent() {
    for (NavigationItem* item : std::as_const(m_items))
        if (item->isChecked()) item->setFocus(Qt::OtherFocusReason);
}

bool Navigation::currentHasFocus() const {
    return std::any_of(m_items.begin(), m_items.end(),
                       [](const NavigationItem* item) { return item->isChecked() && item->hasFocus(); });
}

void Navigation::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        walk(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    QFrame::keyPressEvent(event);
}

void Navigation::walk(int step) {
    const auto focused = std::find_if(m_order.begin(), m_order.end(),
                                      [this](const QString& id) { return m_items.value(id)->hasFocus(); });
    if (focused == m_order.end()) return;
    const auto at = static_cast<int>(focused - m_order.begin());
    const int next = std::clamp(at + step, 0, static_cast<int>(m_order.size()) - 1);
    m_items.value(m_order.at(next))->setFocus(Qt::TabFocusReason);
}

}  // namespace qd::ui::shell
