// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>
#include <optional>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui {

class Banner;

/// What a banner says: the cause, then what is safe and what to do.
struct Notice {
    Severity severity = Severity::Info;
    QString cause;
    QString detail = {};
    QString action = {};      ///< the button's verb; empty: no button
    bool dismissible = true;  ///< false for what stays true whatever the user does
};

/// Banners above each other, the gravest first. Each has a key: the same key says something new instead of
/// standing twice. Takes no room while there is none.
class NoticeStack final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStack(const Theme& theme, QWidget* parent = nullptr);

    void post(const QString& key, const Notice& notice);
    void withdraw(const QString& key);
    [[nodiscard]] std::optional<Notice> notice(const QString& key) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_banners.size()); }

Q_SIGNALS:
    void actionTriggered(const QString& key);
    /// The user closed the notice.
    void dismissed(const QString& key);

private:
    struct Entry {
        Banner* banner;
        Notice notice;
    };
    void arrange();

    const Theme& m_theme;
    QHash<QString, Entry> m_banners;
    QVBoxLayout* m_column;
};

}  // namespace qd::ui
