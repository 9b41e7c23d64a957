// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/notice_stack.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/kit/banner.h"
#include "ui/kit/space.h"

namespace qd::ui {

NoticeStack::NoticeStack(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kStep);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void NoticeStack::post(const QString& key, const Notice& notice) {
    auto at = m_banners.find(key);
    if (at == m_banners.end()) {
        auto* banner = new Banner(m_theme, this);
        connect(banner, &Banner::actionTriggered, this, [this, key] { Q_EMIT actionTriggered(key); });
        connect(banner, &Banner::dismissed, this, [this, key] {
            withdraw(key);
            Q_EMIT dismissed(key);
        });
        at = m_banners.insert(key, {banner, notice});
    }
    at->notice = notice;
    at->banner->setDismissible(notice.dismissible);
    at->banner->showMessage(notice.severity, notice.cause, notice.detail, notice.action);
    arrange();
    show();
}

void NoticeStack::withdraw(const QString& key) {
    const auto at = m_banners.find(key);
    if (at == m_banners.end()) return;
    at->banner->hide();
    at->banner->deleteLater();
    m_banners.erase(at);
    arrange();
    setVisible(!m_banners.isEmpty());
}

std::optional<Notice> NoticeStack::notice(const QString& key) const {
    const auto at = m_banners.find(key);
    return at == m_banners.end() ? std::nullopt : std::optional<Notice>(at->notice);
}

void NoticeStack::arrange() {
    QStringList keys = m_banners.keys();
    // The gravest on top; one grave as the other by key, so that the order does not jump.
    std::sort(keys.begin(), keys.end(), [this](const QString& a, const QString& b) {
        const Severity first = m_banners.value(a).notice.severity;
        const Severity second = m_banners.value(b).notice.severity;
        return first != second ? first > second : a < b;
    });
    QWidget* before = nullptr;
    for (const QString& key : keys) {
        Banner* banner = m_banners.value(key).banner;
        m_column->removeWidget(banner);
        m_column->addWidget(banner);
        if (before != nullptr) setTabOrder(before, banner);
        before = banner;
    }
}

}  // namespace qd::ui
