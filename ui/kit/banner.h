// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/base/error.h"
#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace qd::ui {

/// A line across the page that says the cause, what is safe and what to do. Hidden until show…() is called.
class Banner final : public QFrame {
    Q_OBJECT

public:
    explicit Banner(const Theme& theme, QWidget* parent = nullptr);

    /// `detail` says what is safe and what to do; `action` is the button's verb, empty for none.
    void showMessage(Severity severity, const QString& cause, const QString& detail = {},
                     const QString& action = {});
    /// The error as a hard banner; `safe` says what is unharmed ("Nothing was changed.").
    void showError(const Error& error, const QString& safe, const QString& action = {});
    /// Whether it can be closed; it can unless told otherwise.
    void setDismissible(bool dismissible);
    void dismiss();
    [[nodiscard]] Severity severity() const { return m_severity; }
    [[nodiscard]] QString cause() const;
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const Theme& m_theme;
    Severity m_severity = Severity::Info;
    QLabel* m_picture;
    QLabel* m_cause;
    QLabel* m_detail;
    QPushButton* m_action;
    QPushButton* m_close;
};

}  // namespace qd::ui
