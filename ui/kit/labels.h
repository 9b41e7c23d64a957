// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// Words in one role of the type scale. `qdRole` decides the colour and size through the style sheet.
enum class TextRole { Body, Strong, Secondary, Muted, Label, Title, Code };
/// The value of the property `qdRole`.
[[nodiscard]] QString roleName(TextRole role);
[[nodiscard]] QLabel* makeLabel(TextRole role, const QString& text, QWidget* parent = nullptr);
/// A name, a path: begins where the window begins, whatever its own script is.
void alignAsWindow(QLabel* label);
/// As makeLabel, wrapping over lines.
[[nodiscard]] QLabel* makeParagraph(TextRole role, const QString& text, QWidget* parent = nullptr);

/// The heading of a group in navigation, inspector and forms: 11 px, medium, faint.
class SectionLabel final : public QLabel {
    Q_OBJECT

public:
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr);
};

/// An icon in front of words.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    IconLabel(const Theme& theme, Icon icon, const QString& text, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setIcon(Icon icon);
    /// Colours the icon; words stay in the text colour.
    void setSeverity(Severity severity);

private:
    void refresh();

    const Theme& m_theme;
    Icon m_icon;
    Severity m_severity = Severity::Neutral;
    bool m_coloured = false;
    QLabel* m_picture;
    QLabel* m_words;
};

}  // namespace qd::ui
