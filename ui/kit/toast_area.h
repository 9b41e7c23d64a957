// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace qd::ui {

/// Short notices in the lower right corner of a window; they go after 6 s (hard ones stay until closed). Lies
/// over `host` and follows its size; lets clicks beside the notices through.
class ToastArea final : public QWidget {
    Q_OBJECT

public:
    ToastArea(const Theme& theme, QWidget* host);

    void post(Severity severity, const QString& text);
    [[nodiscard]] int count() const;
    /// The notices stand above this widget at the bottom of the host while it is shown. It lives as long as
    /// the host.
    void keepAbove(QWidget* drawer);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    void removeToast(QWidget* toast);

    const Theme& m_theme;
    QWidget* m_host;
    QWidget* m_drawer = nullptr;
    QVBoxLayout* m_stack;
};

}  // namespace qd::ui
