// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

class QLabel;
class QVBoxLayout;

namespace qd::ui::wizards {

/// Words beside an icon that stay: what will happen, or a warning that cannot be waved away.
class Note final : public QFrame {
    Q_OBJECT

public:
    Note(const Theme& theme, Severity severity, const QString& heading, const QString& text,
         QWidget* parent = nullptr);

    /// A paragraph a line.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }

private:
    void refresh();

    const Theme& m_theme;
    Severity m_severity;
    QLabel* m_picture;
    QVBoxLayout* m_paragraphs;
    QString m_text;
};

}  // namespace qd::ui::wizards
