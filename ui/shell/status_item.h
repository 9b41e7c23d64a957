// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <optional>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

namespace qd::ui::shell {

/// One thing that the status line says, and a button to where more is said of it.
class StatusItem final : public QAbstractButton {
    Q_OBJECT

public:
    explicit StatusItem(const Theme& theme, QWidget* parent = nullptr);

    /// `severity` puts its icon in front: what is said by colour is said by shape, too. Empty words hide it.
    void set(const QString& words, std::optional<Severity> severity = {});
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] std::optional<Severity> severity() const { return m_severity; }
    /// The purpose in a sentence: tool tip, and description for assistive tools.
    void setPurpose(const QString& sentence);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    QString m_words;
    std::optional<Severity> m_severity;
};

}  // namespace qd::ui::shell
