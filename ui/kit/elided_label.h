// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/labels.h"

namespace qd::ui {

/// One line of words that gives way where the room is short: elided at its end, with the whole as tool tip.
/// It asks for the room of the whole text, and lives with a few letters.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(TextRole role, const QString& words = {}, QWidget* parent = nullptr);

    /// Sets the whole text; text() is what is shown of it.
    void setWords(const QString& words);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QString m_words;
};

}  // namespace qd::ui
